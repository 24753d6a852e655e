// SPDX-License-Identifier: MIT
#include "fade/picture_source.h"

namespace fade {

namespace {

class FilePicture final : public PictureSource {
public:
    explicit FilePicture(PictureName name) : name_(std::move(name)), id_(id_of(name_)) {}

    [[nodiscard]] const PictureId& id() const override { return id_; }
    [[nodiscard]] const PictureName& name() const override { return name_; }
    [[nodiscard]] Image load(const ReadingOptions& reading) const override {
        return name_.page ? load_page(name_.place, *name_.page, reading) : load_image(name_.place, reading);
    }
    [[nodiscard]] std::string state() const override { return file_state(name_.place); }
    [[nodiscard]] FileChange look_again(FileVersion& version) const override {
        return fade::look_again(name_.place, version);
    }
    [[nodiscard]] std::string content(const std::string& sha256) const override {
        return name_.page ? page_content(sha256, *name_.page) : sha256;
    }
    [[nodiscard]] const std::filesystem::path* file() const override { return &name_.place; }

private:
    PictureName name_;
    PictureId id_;
};

}  // namespace

PictureSourcePtr picture_of(const PictureName& name) {
    return std::make_shared<const FilePicture>(name);
}

PictureSourcePtr picture_file(std::filesystem::path file) {
    return picture_of(std::move(file));
}

PictureSources picture_files(const std::vector<std::filesystem::path>& files) {
    PictureSources sources;
    sources.reserve(files.size());
    for (const auto& file : files) sources.push_back(picture_file(file));
    return sources;
}

PictureSourcePtr picture_page(std::filesystem::path file, int page) {
    return picture_of({std::move(file), page});
}

PictureId id_of(const PictureName& name) {
    // No path holds the byte 0.
    auto key = name.place.native();
    if (name.page) key += std::string(1, '\0') + "page " + std::to_string(*name.page);
    return PictureId(std::move(key));
}

}  // namespace fade
