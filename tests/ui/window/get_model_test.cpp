// SPDX-License-Identifier: GPL-3.0-or-later
// A new user gets a model, and chooses it by name.
#include <catch2/catch.hpp>

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "support/tiny_dino.h"
#include "ui/models/get_model_dialog.h"
#include "ui/style/language.h"
#include "ui/support/cut_off.h"
#include "ui/support/desk.h"
#include "ui/support/keys.h"
#include "ui/support/model_hub.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

struct ShopDesk : Desk {
    ModelHub hub;
    ModelStore store{folder / "models", folder / "cache", workbench.worker(), [this] { return hub.hub(); }};

    ShopDesk() { window->offerModels(store); }
    ~ShopDesk() { window.reset(); }  // before the store
    ShopDesk(const ShopDesk&) = delete;
    ShopDesk& operator=(const ShopDesk&) = delete;

    GetModelDialog& openPage() const {
        action("Get a Model…").trigger();
        auto* page = window->findChild<GetModelDialog*>();
        REQUIRE(page);
        return *page;
    }
    static QPushButton& button(const QWidget& parent, const QString& text) {
        for (auto* button : parent.findChildren<QPushButton*>())
            if (button->text().remove('&') == text) return *button;
        throw std::runtime_error("There is no button " + text.toStdString());
    }
    std::string models() const {
        QStringList names;
        for (auto* menu : window->findChildren<QMenu*>()) {
            if (menu->title().remove('&') != "Models") continue;
            Q_EMIT menu->aboutToShow();
            for (const auto* action : menu->actions())
                if (action->isCheckable()) names << action->text().remove('&') + (action->isChecked() ? "*" : "");
        }
        return names.join(", ").toStdString();
    }
    bool ready(const std::filesystem::path& model) {
        return wait_until([&] {
            return workbench.setup().recipe().model.path == model &&
                   workbench.setup().modelState() == ModelState::ready;
        });
    }
};

}  // namespace

TEST_CASE("A new user gets a model from the first page, and it is the model from then on", "[window][models]") {
    ShopDesk desk;
    auto& offer = ShopDesk::button(*desk.window, "Get a Model…");
    REQUIRE(wait_until([&] { return offer.isVisible(); }));
    QTest::mouseClick(&offer, Qt::LeftButton);
    auto* page = desk.window->findChild<GetModelDialog*>();
    REQUIRE(page);
    auto* table = page->findChild<QTableView*>();
    QTest::keyClick(table, Qt::Key_Down);
    CHECK(table->currentIndex().row() == 1);
    QTest::mouseClick(&ShopDesk::button(*page, "Get"), Qt::LeftButton);
    REQUIRE(desk.ready(desk.folder / "models/ViT-B-32"));
    CHECK_FALSE(page->isVisible());
    CHECK(desk.window->messageBar().text() == "ViT-B-32 is installed, and is the model from now on.");
    REQUIRE(wait_until([&] { return !offer.isVisible(); }));
    CHECK(desk.models() == "ViT-B-32*, Open the Demonstration Model");

    // What is installed is opened, not fetched again.
    desk.openPage();
    const auto asked = desk.hub.asked_of_hub().size();
    CHECK(ShopDesk::button(*page, "Open").isEnabled());
    QTest::keyClick(table, Qt::Key_Return);
    CHECK_FALSE(page->isVisible());
    CHECK(desk.hub.asked_of_hub().size() == asked);
}

TEST_CASE("A failure is said on the page, and leaves it ready for another attempt", "[window][models]") {
    ShopDesk desk;
    auto& page = desk.openPage();
    auto* other = page.findChild<QLineEdit*>();
    auto& get = ShopDesk::button(page, "Get This One");
    CHECK_FALSE(get.isEnabled());
    QTest::keyClicks(other, "not a name/none");  // blanks are not taken
    CHECK(other->text() == "notaname/none");
    CHECK(get.isEnabled());
    QTest::keyClick(other, Qt::Key_Return);
    REQUIRE(wait_until([&] { return page.note().contains("nothing of this name"); }));
    CHECK(page.isVisible());
    CHECK(desk.window->messageBar().text().isEmpty());
    other->clear();
    QTest::keyClicks(other, "parts/other");
    QTest::keyClick(other, Qt::Key_Return);
    REQUIRE(desk.ready(desk.folder / "models/parts--other"));
    REQUIRE(wait_until([&] { return desk.models().starts_with("parts/other*"); }));

    // Closed meanwhile, the window says it.
    desk.openPage();
    other->clear();
    QTest::keyClicks(other, "parts/none");
    QTest::keyClick(other, Qt::Key_Return);
    page.close();
    REQUIRE(wait_until([&] { return desk.window->messageBar().text().contains("nothing of this name"); }));
}

TEST_CASE("Installed models are chosen by name, in the menu and when the program starts", "[window][models]") {
    ShopDesk desk;
    desk.store.add(fade::test::source_folder() / "resources/demo/model");
    REQUIRE(desk.ready(desk.folder / "models/model"));
    desk.window->openModel(demo_model());
    REQUIRE(desk.ready(demo_model()));
    CHECK(desk.models() == "model, Open the Demonstration Model");
    desk.window->openModelNamed("model");
    REQUIRE(desk.ready(desk.folder / "models/model"));
    CHECK(desk.models() == "model*, Open the Demonstration Model");
    desk.window->openModelNamed("ViT-B-32");
    CHECK(desk.window->messageBar().text().contains("ViT-B-32 is not installed"));
}

TEST_CASE("The page of models can be read on a small screen, in every language", "[window][models][room]") {
    ShopDesk desk;
    LanguageControl language;
    auto& page = desk.openPage();
    REQUIRE(wait_until([&] { return desk.store.offered().front().cost.has_value(); }));
    for (const auto* code : {"en", "de", "zh_CN"}) {
        language.setLanguage(code);
        page.resize(QSize(1024, 768) * (0.9 * page.logicalDpiX() / 96));
        for (int i = 0; i < 4; ++i) QApplication::processEvents();
        INFO(code << ":\n" << cut_off(page).join('\n').toStdString());
        CHECK(cut_off(page).isEmpty());
        CHECK(keys_twice(texts_with_keys(page)).join(", ").toStdString().empty());
    }
    language.setLanguage("en");
}

TEST_CASE("A DINOv2 is installed, and is not taken for a model that inspects", "[window][models]") {
    ShopDesk desk;
    fade::test::write_tiny_dino(desk.folder / "dino");
    desk.store.add(desk.folder / "dino");
    REQUIRE(wait_until([&] { return !desk.window->messageBar().text().isEmpty(); }));
    CHECK(desk.window->messageBar().text().startsWith("dino is installed. It is a DINO model"));
    REQUIRE(wait_until([&] { return std::filesystem::exists(desk.folder / "models/dino/model.safetensors"); }));
    REQUIRE(desk.idle());
    CHECK(desk.workbench.setup().recipe().model.path.empty());
    CHECK(desk.models() == "Open the Demonstration Model");
}
