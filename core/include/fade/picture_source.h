// SPDX-License-Identifier: MIT
#pragma once

#include "fade/file_version.h"
#include "fade/image.h"

#include <compare>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// Where pictures come from. Whoever lists, inspects, keeps or reports pictures speaks of ids; only a source knows
/// more.
namespace fade {

/// Which picture, whatever its pixels are at the moment. A value; by default none.
class PictureId {
public:
    PictureId() = default;
    /// `key`: what no other picture has; nobody but its source reads it.
    explicit PictureId(std::string key) : key_(std::move(key)) {}
    [[nodiscard]] bool empty() const noexcept { return key_.empty(); }
    /// For caches and files.
    [[nodiscard]] const std::string& key() const noexcept { return key_; }
    auto operator<=>(const PictureId&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm

private:
    std::string key_;
};

/// A picture that can be had: an image file, one page of it, or what else makes one (a frame of a camera, say).
/// Immutable; every call from any thread.
class PictureSource {
public:
    PictureSource() = default;
    PictureSource(const PictureSource&) = delete;
    PictureSource& operator=(const PictureSource&) = delete;
    virtual ~PictureSource() = default;

    /// Of equal sources the same, across runs of the program.
    [[nodiscard]] virtual const PictureId& id() const = 0;
    [[nodiscard]] virtual const PictureName& name() const = 0;
    /// The pixels as they are now. Throws what `load_image` throws.
    [[nodiscard]] virtual Image load(const ReadingOptions& reading = {}) const = 0;
    /// Changes when the pixels may have, and is had without reading them; empty if there are none now.
    [[nodiscard]] virtual std::string state() const = 0;
    /// Whether it is still what was read; see `look_again` of files.
    [[nodiscard]] virtual FileChange look_again(FileVersion& version) const = 0;
    /// `content_of` a picture whose bytes have this hash, without reading it.
    [[nodiscard]] virtual std::string content(const std::string& sha256) const = 0;
    /// The file that it is in, for those who hand files on or find them again at the next start; null: in none.
    [[nodiscard]] virtual const std::filesystem::path* file() const { return nullptr; }
};

using PictureSourcePtr = std::shared_ptr<const PictureSource>;
using PictureSources = std::vector<PictureSourcePtr>;

/// An image file's own picture, as `load_image` chooses it.
[[nodiscard]] PictureSourcePtr picture_file(std::filesystem::path file);
[[nodiscard]] PictureSources picture_files(const std::vector<std::filesystem::path>& files);
/// One page of a file, from 1.
[[nodiscard]] PictureSourcePtr picture_page(std::filesystem::path file, int page);
/// A file's own picture, or one page of it, by its name.
[[nodiscard]] PictureSourcePtr picture_of(const PictureName& name);
[[nodiscard]] PictureId id_of(const PictureName& name);

}  // namespace fade

template <>
struct std::hash<fade::PictureId> {
    std::size_t operator()(const fade::PictureId& id) const noexcept { return std::hash<std::string>()(id.key()); }
};
