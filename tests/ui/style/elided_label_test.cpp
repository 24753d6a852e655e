// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/elided_label.h"

#include <catch2/catch.hpp>

#include "ui/model/path_text.h"

using namespace fade::ui;

TEST_CASE("A label that is too narrow leaves out the end, and its tool tip has all of it", "[style]") {
    ElidedLabel label(4, 20);
    label.setContentsMargins(0, 0, 10, 0);
    label.setWhole("short");
    label.resize(label.sizeHint());
    CHECK(label.shown() == "short");
    const double exact = QFontMetricsF(label.font()).horizontalAdvance("short") + 10;
    CHECK(label.sizeHint().width() >= exact);
    CHECK(label.sizeHint().width() < exact + 2);

    const QString whole = QString("a word ").repeated(40).trimmed();
    label.setWhole(whole);
    const int character = label.fontMetrics().averageCharWidth();
    CHECK(label.sizeHint().width() == 20 * character + 10);
    CHECK(label.minimumSizeHint().width() == 4 * character + 10);
    label.resize(label.sizeHint());
    CHECK(label.shown().startsWith("a word a"));
    CHECK(label.shown().endsWith(QChar(0x2026)));
    CHECK(label.fontMetrics().horizontalAdvance(label.shown()) <= 20 * character);
    CHECK(label.text() == whole);
    CHECK(label.toolTip().contains(whole));
}

TEST_CASE("A tool tip takes nothing for markup", "[style]") {
    CHECK(tip_text("/parts/v1.2 & more.png") == "/parts/v1.2 & more.png");
    const auto tip = tip_text("/parts/<b>bold</b>.png\nsecond line");
    CHECK(Qt::mightBeRichText(tip));
    QTextDocument document;
    document.setHtml(tip);
    CHECK(document.toPlainText() == "/parts/<b>bold</b>.png\nsecond line");
    CHECK(Qt::mightBeRichText(tip_text(QString("word ").repeated(30))));  // wrapped
}
