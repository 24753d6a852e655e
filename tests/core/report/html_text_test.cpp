// SPDX-License-Identifier: MIT
#include "report/html_text.h"

#include <catch2/catch.hpp>

using namespace fade;

TEST_CASE("text for HTML keeps its lines and loses what HTML does not know", "[report]") {
    CHECK(escape_html("a & b <c> \"d\"") == "a &amp; b &lt;c&gt; &quot;d&quot;");
    CHECK(escape_html("one\n\ttwo\r\nthree") == "one\n\ttwo\nthree");
    CHECK(escape_html("bell\a, escape\x1B[1m, delete\x7F, next line\xC2\x85.") ==
          "bell, escape[1m, delete, next line.");
    CHECK(escape_html("\xFFtext \xE2\x82") == "\xEF\xBF\xBDtext \xEF\xBF\xBD");
    CHECK(escape_html("Größe 尺寸 🙂") == "Größe 尺寸 🙂");
}
