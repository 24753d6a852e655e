// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/model_store.h"

#include "fade/model_pack.h"

#include <catch2/catch.hpp>

#include <atomic>

#include "support/temporary_folder.h"
#include "ui/model/model_offers.h"
#include "ui/model/model_words.h"
#include "ui/support/event_loop.h"
#include "ui/support/model_hub.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

struct Shelf {
    fade::test::TemporaryFolder folder;
    ModelHub hub;
    Worker inspecting;
    ModelStore store{folder / "models", folder / "cache", inspecting, [this] { return hub.hub(); }};
    std::vector<TaskEnd> ends;
    std::filesystem::path last;
    DownloadProgress furthest;
    int refreshed = 0;

    Shelf() {
        QObject::connect(&store, &ModelStore::ended, &store,
                         [this](const TaskEnd& end, const QString&, const std::filesystem::path& made) {
                             ends.push_back(end);
                             last = made;
                         });
        QObject::connect(&store, &ModelStore::progressed, &store, [this] {
            if (store.transfer()) furthest = store.transfer()->progress;
        });
        QObject::connect(&store, &ModelStore::changed, &store, [this] { ++refreshed; });
    }
    bool ended(std::size_t count) {
        return wait_until([&] { return ends.size() == count; });
    }
    bool hasRefreshed(int count) {
        return wait_until([&] { return refreshed >= count; });
    }
};

}  // namespace

TEST_CASE("A model of the list is fetched, and is among the installed ones", "[models]") {
    Shelf shelf;
    shelf.store.get("ViT-B-32");
    REQUIRE(shelf.store.transfer());
    CHECK(shelf.store.transfer()->name == "ViT-B-32");
    shelf.store.get("ViT-B-16");  // one at a time
    REQUIRE(shelf.ended(1));
    CHECK(shelf.ends[0].outcome == Outcome::done);
    CHECK(shelf.last == shelf.folder / "models/ViT-B-32");
    CHECK(shelf.furthest.done == shelf.furthest.total);
    CHECK(shelf.furthest.total > 1'000'000);
    REQUIRE(shelf.hasRefreshed(1));
    REQUIRE(shelf.store.installed().size() == 1);
    CHECK(shelf.store.offered()[1].installed);
    CHECK_FALSE(shelf.store.offered()[0].installed);

    shelf.store.get("parts/other");
    REQUIRE(shelf.ended(2));
    CHECK(shelf.last == shelf.folder / "models/parts--other");
    shelf.store.add(shelf.last);
    REQUIRE(shelf.ended(3));
    CHECK(shelf.ends[2].outcome == Outcome::failed);
    CHECK(shelf.ends[2].sentence.contains("is there already"));
}

TEST_CASE("A packed model is installed from its file", "[models]") {
    Shelf shelf;
    pack_model(fade::test::source_folder() / "resources/demo/model", "Stick", shelf.folder / "stick", {});
    shelf.store.add(shelf.folder / "stick");
    CHECK_FALSE(shelf.store.transfer()->fetches);
    REQUIRE(shelf.ended(1));
    CHECK(shelf.ends[0].outcome == Outcome::done);
    CHECK(shelf.last == shelf.folder / "models/Stick");
    write_file_atomically(shelf.folder / "other", "no pack");
    shelf.store.add(shelf.folder / "other");
    REQUIRE(shelf.ended(2));
    CHECK(shelf.ends[1].sentence.contains("is no packed model"));
}

TEST_CASE("A download that is cancelled is told apart, and goes on where it was", "[models]") {
    Shelf shelf;
    std::atomic<bool> stalls = true;
    const auto size = shelf.hub.repositories["parts/other"]["open_clip_model.safetensors"].content.size();
    shelf.hub.trouble = [&](const fade::test::Asked&, bool second, fade::test::Answer& answer) {
        if (!second || !stalls) return;
        answer.cut_after = size / 2;
        answer.stalls = true;
    };
    shelf.store.get("ViT-B-16");
    REQUIRE(wait_until([&] { return shelf.furthest.file == "open_clip_model.safetensors"; }));
    shelf.store.cancel();
    REQUIRE(shelf.ended(1));
    CHECK(shelf.ends[0].outcome == Outcome::cancelled);
    CHECK_FALSE(shelf.store.transfer());
    REQUIRE(shelf.hasRefreshed(1));
    const auto& offer = shelf.store.offered()[2];
    CHECK(offer.model.name == "ViT-B-16");
    CHECK_FALSE(offer.installed);
    CHECK(offer.under_way > 0);
    const ModelOffers table(shelf.store);
    CHECK(table.index(2, ModelOffers::size).data().toString().contains(" of 601"));

    stalls = false;
    shelf.store.get("ViT-B-16");
    REQUIRE(shelf.ended(2));
    CHECK(shelf.ends[1].outcome == Outcome::done);
    CHECK(shelf.hub.asked_of_second().back().headers.contains("range"));
}

TEST_CASE("What goes wrong is one sentence", "[models]") {
    Shelf shelf;
    shelf.store.get("parts/none");
    REQUIRE(shelf.ended(1));
    CHECK(shelf.ends[0].outcome == Outcome::failed);
    CHECK(shelf.ends[0].sentence == "parts/none: the model hub has nothing of this name (status 404).");
    shelf.hub.trouble = [](const fade::test::Asked&, bool, fade::test::Answer& answer) { answer = {503}; };
    shelf.store.get("ViT-B-32");
    REQUIRE(shelf.ended(2));
    CHECK(shelf.ends[1].sentence.contains("cannot be fetched after 3 attempts"));
    CHECK(shelf.store.installed().empty());
}

TEST_CASE("The list says what this PC takes, once it was measured", "[models]") {
    Shelf shelf;
    const ModelOffers table(shelf.store);
    REQUIRE(table.rowCount() == std::ssize(model_catalog()));
    CHECK(table.index(0, ModelOffers::name).data().toString() == "ViT-B-16-plus-240");
    CHECK(table.index(0, ModelOffers::size).data().toString() == "836 MB");
    CHECK(table.index(0, ModelOffers::seconds).data().toString() == "…");
    shelf.store.measure();
    shelf.store.measure();
    REQUIRE(shelf.hasRefreshed(1));
    for (const auto& offer : shelf.store.offered()) {
        // A vision model's cost is what it adds to another one's, and is not told.
        REQUIRE(offer.cost.has_value() == offer.model.config.has_value());
        if (offer.cost) CHECK(offer.cost->seconds > 0);
    }
    CHECK(shelf.store.offered()[1].cost->seconds < shelf.store.offered()[0].cost->seconds);
    CHECK(table.index(0, ModelOffers::memory).data().toString().contains("GB"));
    CHECK(table.index(table.rowCount() - 1, ModelOffers::seconds).data().toString() == "–");
    CHECK(shelf.refreshed == 1);
}

TEST_CASE("What models are good for is translated, whatever the list says", "[models]") {
    const auto known = translatable_purposes();
    const Shelf shelf;
    for (const auto& offer : shelf.store.offered()) {
        INFO(offer.model.purpose);
        CHECK(std::find(known.begin(), known.end(), offer.model.purpose) != known.end());
    }
    CHECK(known.size() == shelf.store.offered().size());
}

TEST_CASE("A download is told in sizes, rate and time left", "[models]") {
    CHECK(download_text({"x", 312'000'000, 836'000'000, 0}) == "312 MB of 836 MB");
    CHECK(download_text({"x", 312'000'000, 836'000'000, 11'000'000}) == "312 MB of 836 MB, 11 MB/s, 48 s left");
    CHECK(download_text({"x", 0, 3'900'000'000, 10'000'000}) == "0 bytes of 3.9 GB, 10 MB/s, 7 min left");
    CHECK(about_seconds_text(0.42) == "0.4 s");
    CHECK(about_seconds_text(21.5) == "22 s");
}
