// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/guide.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>

#include "ui/model/verdict_words.h"
#include "ui/style/close_by_escape.h"
#include "ui/style/first_size.h"
#include "ui/style/icons.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

QString text(const char* source) {
    return QCoreApplication::translate("Guide", source);
}

QImage verdict_picture(Verdict verdict, const QPalette& palette) {
    QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintVerdict(painter, image.rect(), verdict, palette);
    return image;
}

}  // namespace

QString guide_text() {
    const auto section = [](const QString& picture, const QString& title, const QString& body) {
        return QStringLiteral("<h3><img src=\"%1\"> &nbsp;%2</h3><p>%3</p>").arg(picture, title, body);
    };
    return QStringLiteral("<h2>%1</h2><p>%2</p>")
               .arg(text(QT_TRANSLATE_NOOP("Guide", "A short guide")),
                    text(QT_TRANSLATE_NOOP(
                        "Guide",
                        "FADE Inspector compares pictures of a part with words such as \"damaged\" and "
                        "\"flawless\", and with pictures of good parts. It shows where a picture is "
                        "unlike them, and how sure it is."))) +
           section("icon:model", text(QT_TRANSLATE_NOOP("Guide", "1. Open a model")),
                   text(QT_TRANSLATE_NOOP(
                       "Guide",
                       "File &gt; Open Model takes the folder of a CLIP model. The published results are "
                       "those of ViT-B-16-plus-240. The program opens it again at the next start. The "
                       "demonstration model, which is open at first, is for trying things out only."))) +
           section(
               "icon:add-pictures", text(QT_TRANSLATE_NOOP("Guide", "2. Add pictures")),
               text(QT_TRANSLATE_NOOP("Guide",
                                      "Drop files or folders anywhere on the window. Say what the part is called under "
                                      "Settings, in English: the sentences of the score name it."))) +
           section("icon:audit", text(QT_TRANSLATE_NOOP("Guide", "3. Show good parts")),
                   text(QT_TRANSLATE_NOOP(
                       "Guide",
                       "Drop one to four pictures of good parts on References, photographed as the others "
                       "are. Comparing the references with each other marks those that are unlike the rest. "
                       "Changes take effect at once, and can be undone."))) +
           section("icon:inspect", text(QT_TRANSLATE_NOOP("Guide", "4. Inspect")),
                   text(QT_TRANSLATE_NOOP(
                       "Guide",
                       "Inspect All works through the list; the picture you look at comes first. The map "
                       "is coarse at first and sharpens. Hold the space bar to see the bare picture, and "
                       "choose Swipe to compare it with a reference."))) +
           QStringLiteral(
               "<h3>%1</h3><p><img src=\"verdict:0\"> %2 &nbsp; <img src=\"verdict:1\"> %3 &nbsp; <img "
               "src=\"verdict:2\"> %4</p><p>%5</p>")
               .arg(text(QT_TRANSLATE_NOOP("Guide", "Verdicts")), verdictText(Verdict::pass),
                    verdictText(Verdict::review), verdictText(Verdict::fail),
                    text(QT_TRANSLATE_NOOP(
                        "Guide",
                        "A picture's image score lies between 0 and 1. Two thresholds turn it into a "
                        "verdict. The right ones depend on the part: inspect some parts that you know, mark "
                        "them as good or bad in the list (G, B), and let Inspect &gt; Find Thresholds find "
                        "them; or drag them.")));
}

void show_guide(QWidget& window) {
    auto* browser = new QTextBrowser(&window);
    browser->setWindowFlag(Qt::Window);
    browser->setAttribute(Qt::WA_DeleteOnClose);
    close_by_escape(*browser);
    browser->setWindowTitle(text(QT_TRANSLATE_NOOP("Guide", "Short Guide")));
    browser->document()->setDocumentMargin(24);
    for (const auto* name : {"model", "add-pictures", "audit", "inspect"})
        browser->document()->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("icon:%1").arg(name)),
                                         icon(name).pixmap(20, 20).toImage());
    for (const auto verdict : all_verdicts)
        browser->document()->addResource(QTextDocument::ImageResource,
                                         QUrl(QStringLiteral("verdict:%1").arg(static_cast<int>(verdict))),
                                         verdict_picture(verdict, browser->palette()));
    browser->setHtml(guide_text());
    set_first_size(*browser, {560, 680});
    browser->show();
}

}  // namespace fade::ui
