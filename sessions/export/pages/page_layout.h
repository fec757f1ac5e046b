#pragma once

#include "sessions/export/pages/page.h"
#include "sessions/export/report_model.h"

namespace plenary::record {

/// The record on A4 pages, with a foot on each where there are several. Nothing of it is left out.
Pages lay_out_pages(const Report& report);

/// As much of the record as one page holds, and a sentence at its end that says what is left out.
Report fitted_to_one_page(const Report& report);

}
