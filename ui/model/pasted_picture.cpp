// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/pasted_picture.h"

#include "fade/error.h"
#include "fade/files.h"

#include <QBuffer>

#include <string>
#include <system_error>

namespace fade::ui {

std::filesystem::path keep_pasted(const QImage& pixels, const std::filesystem::path& folder, const QDateTime& time) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Error(ErrorCode::write_failed, display_path(folder),
                    {Text::en("this folder cannot be made: %1."), error.message()});
    const auto name = "pasted-" + time.toString(QStringLiteral("yyyy-MM-dd-HHmmss")).toStdString();
    auto file = folder / (name + ".png");
    for (int number = 2; std::filesystem::exists(file, error); ++number)
        file = folder / (name + '-' + std::to_string(number) + ".png");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto grey = pixels.format() == QImage::Format_Grayscale8;
    const auto plain = grey ? pixels : pixels.convertToFormat(QImage::Format_RGB888);
    if (plain.isNull() || !plain.save(&buffer, "PNG"))
        throw Error(ErrorCode::resource, display_path(file), Text::en("there is not enough memory for this image."));
    write_file_atomically(file, bytes.toStdString());
    return file;
}

}  // namespace fade::ui
