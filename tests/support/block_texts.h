// SPDX-License-Identifier: MIT
#pragma once

#include "fade/report_document.h"

#include <string>
#include <vector>

namespace fade::test {

/// All that a reader sees written in a report's block, in its order. What is only heard (alternative texts) is left
/// out.
class BlockTexts {
public:
    void operator()(const block::Title& block) { add({block.company, block.text}); }
    void operator()(const block::Heading& block) {
        if (block.mark) add({block.mark->word});
        add({block.text, block.value});
    }
    void operator()(const block::Tally& block) {
        for (const auto& count : block.counts) add({count.text});
    }
    void operator()(const block::Facts& block) {
        for (const auto& fact : block.facts) add({fact.name, fact.value});
    }
    void operator()(const block::Text& block) { add({block.text}); }
    void operator()(const block::Table& block) {
        for (const auto& column : block.columns) add({column.title});
        for (const auto& row : block.rows) texts.insert(texts.end(), row.begin(), row.end());
    }
    void operator()(const block::Picture& block) {
        add({block.marked_caption, block.plain_caption});
        for (const auto& tick : block.scale) add({tick.text});
        for (std::size_t i = 0; i < block.numbered; ++i) add({std::to_string(i + 1)});
    }
    void operator()(const block::Maps& block) {
        add({block.row_title});
        texts.insert(texts.end(), block.columns.begin(), block.columns.end());
        for (const auto& row : block.rows) {
            add({row.name});
            for (const auto& cell : row.cells) texts.insert(texts.end(), cell.lines.begin(), cell.lines.end());
        }
    }
    void operator()(const block::Scores& block) {
        for (const auto& bar : block.bars) add({bar.name, bar.text});
        for (const auto& limit : block.limits) add({limit.mark.letter});
    }
    void operator()(const block::Histogram& block) {
        add({block.axis, std::to_string(block.highest())});
        for (const auto& tick : block.scale) add({tick.text});
        texts.insert(texts.end(), block.limit_texts.begin(), block.limit_texts.end());
    }
    void operator()(const block::Thumbnails& block) {
        for (const auto& item : block.items) {
            if (item.mark) add({item.mark->word});
            if (!item.image) add({item.missing});
            add({item.value, item.name, item.note});
        }
    }
    void operator()(const block::Signature& block) {
        texts.insert(texts.end(), block.fields.begin(), block.fields.end());
    }

    std::vector<std::string> texts;

private:
    void add(std::initializer_list<std::string> more) {
        for (const auto& text : more)
            if (!text.empty()) texts.push_back(text);
    }
};

/// The same of a whole report.
inline std::vector<std::string> document_texts(const Document& document) {
    BlockTexts all;
    for (std::size_t i = 0; i < document.section_count(); ++i)
        for (const auto& block : document.section(i).blocks) std::visit(all, block);
    return all.texts;
}

}  // namespace fade::test
