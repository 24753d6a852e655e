// SPDX-License-Identifier: MIT
#include "report/html_blocks.h"

#include "report/data_uri.h"
#include "report/html_figures.h"
#include "report/html_text.h"

namespace fade::html {

namespace {

std::string element(const std::string& name, const std::string& content) {
    return "<" + name + ">" + content + "</" + name.substr(0, name.find(' ')) + ">";
}

std::string text_element(const std::string& name, const std::string& text) {
    return element(name, escape_html(text));
}

/// Writes one block; `std::visit` finds the kind.
class Writer {
public:
    explicit Writer(const Job& job) : job_(job) {}

    std::string operator()(const block::Title& block) const {
        std::string html = "<header>";
        if (!block.logo.empty())
            html += "<img class=\"logo\" alt=\"" + escape_html(block.logo_alt) + "\" src=\"" +
                    png_data_uri(reduced(block.logo, 600)) + "\">";
        if (!block.company.empty()) html += text_element("p class=\"company\"", block.company);
        return html + text_element("h1", block.text) + "</header>";
    }

    std::string operator()(const block::Heading& block) const {
        const auto level = "h" + std::to_string(block.level);
        if (!block.mark) return text_element(level, block.text);
        return element(level, mark(*block.mark) + text_element("span class=\"word\"", block.mark->word) + " " +
                                  text_element("span", block.text) + " " +
                                  text_element("span class=\"value\"", block.value));
    }

    std::string operator()(const block::Tally& block) const {
        std::string items;
        for (const auto& count : block.counts)
            items += element("li", mark(count.mark) + text_element("span", count.text));
        return element("ul class=\"tally\"", items);
    }

    std::string operator()(const block::Facts& block) const {
        std::string items;
        for (const auto& fact : block.facts) items += text_element("dt", fact.name) + text_element("dd", fact.value);
        return element("dl", items);
    }

    std::string operator()(const block::Text& block) const {
        switch (block.role) {
            case block::Text::Role::comment:
                return text_element("p class=\"comment\"", block.text);
            case block::Text::Role::notice:
                return text_element("p class=\"notice\"", block.text);
            case block::Text::Role::note:
                return text_element("p class=\"note\"", block.text);
            case block::Text::Role::plain:
                break;
        }
        return text_element("p", block.text);
    }

    std::string operator()(const block::Table& block) const {
        const auto numeric = [&](std::size_t column) {
            return block.columns[column].numeric ? " class=\"number\"" : "";
        };
        std::string head;
        for (std::size_t i = 0; i < block.columns.size(); ++i)
            head += text_element(std::string("th scope=\"col\"") + numeric(i), block.columns[i].title);
        std::string rows;
        for (const auto& row : block.rows) {
            std::string cells;
            for (std::size_t i = 0; i < row.size(); ++i) cells += text_element(std::string("td") + numeric(i), row[i]);
            rows += element("tr", cells);
        }
        return element("table", text_element("caption", block.caption) + element("thead", element("tr", head)) +
                                    element("tbody", rows));
    }

    std::string operator()(const block::Picture& block) const { return figure(block); }

    std::string operator()(const block::Maps& block) const {
        std::string head = text_element("th scope=\"col\"", block.row_title);
        for (const auto& column : block.columns) head += text_element("th scope=\"col\"", column);
        std::string rows;
        for (const auto& row : block.rows) {
            std::string cells = text_element("th scope=\"row\"", row.name);
            for (const auto& cell : row.cells) {
                std::string lines;
                for (const auto& line : cell.lines) lines += text_element("span", line);
                cells += element("td", map_tile(cell, block.picture) + element("div", lines));
            }
            rows += element("tr", cells);
        }
        return element("table class=\"maps\"", text_element("caption", block.caption) +
                                                   element("thead", element("tr", head)) + element("tbody", rows));
    }

    std::string operator()(const block::Scores& block) const {
        return element("div class=\"scores\"", score_bars(block));
    }

    std::string operator()(const block::Histogram& block) const {
        std::string limits;
        for (std::size_t i = 0; i < block.limits.size(); ++i)
            limits += element("li", mark(block.limits[i].mark) + text_element("span", block.limit_texts[i]));
        return element("div class=\"scores\"", histogram(block) + element("ul class=\"limits\"", limits));
    }

    std::string operator()(const block::Thumbnails& block) const {
        constexpr int side = 240;
        std::string items;
        for (const auto& item : block.items) {
            job_.check();
            const auto picture = item.image ? item.image(side) : cv::Mat();
            auto content =
                element("div class=\"thumbnail\"", picture.empty() ? text_element("p", item.missing)
                                                                   : "<img alt=\"" + escape_html(item.alt) +
                                                                         "\" src=\"" + data_uri(picture) + "\">");
            if (item.mark)
                content += element("p class=\"verdict\"", mark(*item.mark) + text_element("span", item.mark->word) +
                                                              " " + text_element("b", item.value));
            content += text_element("p class=\"name\"", item.name);
            if (!item.note.empty()) content += text_element("p class=\"note\"", item.note);
            if (!item.anchor.empty()) content = element("a href=\"#" + item.anchor + "\"", content);
            items += element("li", content);
        }
        return element("ul class=\"thumbnails\"", items);
    }

    std::string operator()(const block::Signature& block) const {
        std::string fields;
        for (const auto& field : block.fields) fields += text_element("p", field);
        return element("div class=\"signature\"", fields);
    }

private:
    const Job& job_;
};

}  // namespace

std::string write(const Block& block, const Job& job) {
    return std::visit(Writer(job), block);
}

}  // namespace fade::html
