// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/about_dialog.h"

#include "fade/version.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/style/icons.h"

namespace fade::ui {

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About FADE Inspector"));
    auto* mark = new QLabel(this);
    mark->setPixmap(application_icon().pixmap(72, 72));
    auto* text = new QLabel(this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setMinimumWidth(380);
    text->setText(QStringLiteral("<h2>%1</h2><p>%2</p><p>%3</p><p>%4</p><p>%5</p>")
                      .arg(tr("FADE Inspector %1").arg(QString::fromStdString(version())),
                           tr("Finds defects in pictures of parts, without training. The method is that of <i>FADE: "
                              "Few-shot/zero-shot "
                              "Anomaly Detection Engine using Large Vision-Language Model</i> (BMVC 2024)."),
                           tr("Everything is computed on this computer; no picture leaves it."),
                           tr("The programs are free software under the GNU General Public License, version 3 or "
                              "later; the engine "
                              "and the prompts are under the MIT licence."),
                           tr("Built on %1, Qt %2 (LGPL 3) and QCustomPlot (GPL 3).")
                               .arg(QString::fromStdString(library_versions()), QString::fromLatin1(qVersion()))));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->addLayout(row);
    layout->addWidget(buttons);
}

}  // namespace fade::ui
