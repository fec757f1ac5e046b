#pragma once

#include <string>

#include "sessions/export/pages/page.h"
#include "sessions/model/session.h"

namespace plenary::record {

/// The pages as a PDF with its fonts, outline, links and structure, in British English. The same pages and
/// time give the same bytes.
std::string paint_pdf(const Pages& pages, WallTime made);

}
