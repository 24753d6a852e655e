// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/session_migration.h"

#include "fade/error.h"
#include "fade/files.h"

#include <catch2/catch.hpp>

#include <random>

#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "ui/model/session.h"

namespace fade::ui {

namespace {

using Catch::Contains;

/// As the versions before wrote it.
constexpr auto first_format = R"({"version": 1,
    "pictures": ["/a.png", "/b.png", {"base64": "L/8ucG5n"}, "/c.png"],
    "inspected": [{"file": "/a.png", "sha256": "0123"}, {"file": {"base64": "L/8ucG5n"}, "sha256": "4567"}],
    "failed": [{"file": "/b.png", "reason": "is damaged."}],
    "current": "/b.png",
    "references": [{"file": "/good.png", "enabled": false}],
    "setup": {"model": "/model", "device": "cpu", "object": "nut",
              "classification_prompts": [{"builtin": "classification"}], "segmentation_prompts": ["/own.json"]},
    "review": 0.2, "fail": 0.7, "map_threshold": 0.4,
    "aside": {"pictures": ["/d.png", "/e.png", "/f.png"], "inspected": ["/e.png"],
              "failed": [{"file": "/f.png", "reason": "is empty."}], "current": "/e.png", "references": [],
              "object": "bolt", "review": 0.3, "fail": 0.5, "map_threshold": 0.6, "model": "/model"}})";

struct Place {
    fade::test::TemporaryFolder folder;
    std::filesystem::path file = folder / "session.json";
    [[nodiscard]] Session opened(const std::string& text) const {
        fade::test::write_bytes(file, text);
        return load_session(file);
    }
    [[nodiscard]] std::string said(const std::string& text) const {
        return fade::test::refusal([&] { (void)opened(text); });
    }
};

std::vector<PictureId> ids(const PictureSources& pictures) {
    std::vector<PictureId> result;
    for (const auto& picture : pictures) result.push_back(picture->id());
    return result;
}

}  // namespace

TEST_CASE("A session of the first format opens with all that is in it", "[session]") {
    const Place place;
    const auto session = place.opened(first_format);
    const auto odd = id_of("/\xFF.png");
    CHECK(ids(session.pictures) == std::vector{id_of("/a.png"), id_of("/b.png"), odd, id_of("/c.png")});
    CHECK(session.inspected == std::map<PictureId, std::string>{{id_of("/a.png"), "0123"}, {odd, "4567"}});
    CHECK(session.failed == std::map<PictureId, QString>{{id_of("/b.png"), "is damaged."}});
    CHECK(session.current == id_of("/b.png"));
    REQUIRE(session.references.size() == 1);
    CHECK_FALSE(session.references[0].enabled);
    CHECK(session.setup.object == "nut");
    CHECK(session.thresholds == Thresholds{0.2, 0.7});
    REQUIRE(session.aside);
    CHECK(ids(session.aside->pictures) == std::vector{id_of("/d.png"), id_of("/e.png"), id_of("/f.png")});
    CHECK(session.aside->inspected == std::vector{id_of("/e.png")});
    CHECK(session.aside->failed == std::map<PictureId, QString>{{id_of("/f.png"), "is empty."}});
    CHECK(session.aside->current == id_of("/e.png"));
    CHECK(session.aside->thresholds == Thresholds{0.3, 0.5});

    // Kept in the present format, it is the same.
    save_session(place.file, session);
    CHECK_THAT(read_file(place.file), Contains("\"version\":2"));
    const auto again = load_session(place.file);
    CHECK(ids(again.pictures) == ids(session.pictures));
    CHECK(again.inspected == session.inspected);
    CHECK(again.failed == session.failed);
    CHECK(again.current == session.current);
    CHECK(again.aside->inspected == session.aside->inspected);
    CHECK(again.aside->failed == session.aside->failed);
    CHECK(again.aside->current == session.aside->current);
}

TEST_CASE("Pages are found again, and what is in no file is not", "[session]") {
    const Place place;
    struct Frame : PictureSource {
        PictureId id_{"camera 1, frame 17"};
        PictureName name_{"camera 1"};
        [[nodiscard]] const PictureId& id() const override { return id_; }
        [[nodiscard]] const PictureName& name() const override { return name_; }
        [[nodiscard]] Image load(const ReadingOptions&) const override { return {}; }
        [[nodiscard]] std::string state() const override { return "there"; }
        [[nodiscard]] FileChange look_again(FileVersion&) const override { return FileChange::none; }
        [[nodiscard]] std::string content(const std::string& sha256) const override { return sha256; }
    };
    Session session;
    session.pictures = {picture_page("/stack.tif", 2), std::make_shared<const Frame>(), picture_file("/stack.tif")};
    session.current = session.pictures[0]->id();
    save_session(place.file, session);
    const auto again = load_session(place.file);
    CHECK(ids(again.pictures) == std::vector{id_of({"/stack.tif", 2}), id_of("/stack.tif")});
    CHECK(again.current == id_of({"/stack.tif", 2}));
}

TEST_CASE("What is no session is refused by what it is", "[session]") {
    const Place place;
    for (const auto* text : {"", "[]", "{}", "{\"version\": 0}", "{\"version\": \"1\"}", "{\"version\": 1.5}",
                             "nonsense", "{\"fade_recipe\": 1}"})
        CHECK_THAT(place.said(text), Contains("session.json: is no session of this program."));
    CHECK_THAT(place.said("{\"version\": 3}"), Contains("session.json: is a session of a newer version"));
}

TEST_CASE("A damaged session opens or is refused in a sentence", "[session]") {
    const Place place;
    auto whole = std::vector<std::string>{first_format};
    auto session = place.opened(first_format);
    session.pictures.push_back(picture_page("/stack.tif", 2));
    session.setup.settings = Settings{};
    session.sample = Sample{"nut", {"/good.png"}, {"/bad.png"}};
    save_session(place.file, session);
    whole.push_back(read_file(place.file));
    std::mt19937 random(1);
    const auto below = [&](std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
    };
    const std::string characters = "{}[]\",:0129.-eE tfn\\/\xff\x01";
    int opened = 0;
    constexpr int times = 1000;
    for (int i = 0; i < times; ++i) {
        const auto& seed = whole[static_cast<std::size_t>(i) % whole.size()];
        auto text = seed;
        for (std::size_t n = 1 + below(3); n > 0; --n) {
            const auto at = below(text.size());
            switch (below(3)) {
                case 0:
                    text[at] = characters[below(characters.size())];
                    break;
                case 1:
                    text.erase(at, 1 + below(20));
                    break;
                default:
                    text.insert(at, seed, below(seed.size()), 1 + below(30));
            }
        }
        const auto said = place.said(text);
        if (said == "accepted") ++opened;
        INFO(text);
        CHECK((said == "accepted" || (said.find("session.json") != std::string::npos && said.ends_with('.'))));
    }
    CHECK(opened > 0);
    CHECK(opened < times);
}

}  // namespace fade::ui
