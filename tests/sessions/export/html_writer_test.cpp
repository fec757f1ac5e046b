#include "sessions/export/html_writer.h"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(HtmlWriter, IndentsBlocksAndLeavesLinesAlone) {
    HtmlWriter out;
    {
        const auto list = out.block("ul", {{"class", "plain"}});
        const auto item = out.line("li");
        out.inside("b", {}, "one");
        out.text(" two\nthree");
    }
    EXPECT_EQ(out.take(), "<!doctype html>\n<ul class=\"plain\">\n  <li><b>one</b> two\nthree</li>\n</ul>\n");
}

TEST(HtmlWriter, EscapesTextAndAttributesAlike) {
    HtmlWriter out;
    out.line("p", {{"title", "\"><b a='1'>&"}}, "\"><b a='1'>&");
    EXPECT_EQ(out.take(), "<!doctype html>\n<p title=\"&quot;&gt;&lt;b a=&#39;1&#39;&gt;&amp;\">"
                          "&quot;&gt;&lt;b a=&#39;1&#39;&gt;&amp;</p>\n");
}

}
}
