// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/page_pieces.h"

#include <QPainter>

#include <algorithm>
#include <memory>
#include <utility>

#include "ui/report/page_figures.h"
#include "ui/report/page_parts.h"

namespace fade::ui::page {

namespace {

constexpr double table_row = 12;

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

/// Makes the pieces of one block; `std::visit` finds the kind.
class Maker {
public:
    Maker(double width, bool first, std::vector<Piece>& pieces) : width_(width), first_(first), pieces_(pieces) {}

    void operator()(const block::Title& block) const {
        constexpr double title_size = 20;
        constexpr QSizeF logo_room(150, 54);
        const QSizeF logo = block.logo.empty() ? QSizeF() : fitted(logo_room, block.logo.size());
        const double text_width = width_ - (logo.isEmpty() ? 0 : logo.width() + 16);
        const auto company = qt(block.company);
        const double company_height = company.isEmpty() ? 0 : textHeight(company, 11, text_width, true) + 2;
        const double text_height = company_height + textHeight(qt(block.text), title_size, text_width, true);
        const double height = std::max(text_height, logo.height()) + 8;
        auto& piece = add(height, 0, [=](const Canvas& canvas, const QRectF& box) {
            auto& painter = canvas.painter;
            if (!logo.isEmpty())
                painter.drawImage(QRectF(QPointF(box.right() - logo.width(), box.top()), logo),
                                  toImage(reduced(block.logo, 900)));
            painter.setPen(Qt::black);
            double y = box.bottom() - 8 - text_height;
            if (!company.isEmpty()) y = drawText(painter, box.left(), y, text_width, company, 11, true) + 2;
            drawText(painter, box.left(), y, text_width, qt(block.text), title_size, true);
            painter.setPen(QPen(Qt::black, 1.2));
            painter.drawLine(box.bottomLeft(), box.bottomRight());
        });
        piece.keep_with_next = true;
    }

    void operator()(const block::Heading& block) const {
        const bool large = block.level <= 2;
        const double size = large ? 13 : 10;
        const double gap = first_ ? (large ? 24 : 0) : large ? 16 : 10;
        constexpr double mark_side = 18;
        const auto word = block.mark ? qt(block.mark->word) : QString();
        const double word_width = block.mark ? textWidth(word, size, true) : 0;
        const double left = block.mark ? mark_side + 7 + word_width + 10 : 0;
        const double value_width = block.value.empty() ? 0 : textWidth(qt(block.value), size, true);
        const double text_width = width_ - left - (value_width > 0 ? value_width + 12 : 0);
        const double text_size = block.mark ? 11 : size;
        const double height =
            std::max(block.mark ? mark_side : 0.0, textHeight(qt(block.text), text_size, text_width, !block.mark));
        auto& piece = add(height, gap, [=](const Canvas& canvas, const QRectF& box) {
            auto& painter = canvas.painter;
            painter.setPen(Qt::black);
            if (block.mark) {
                drawMark(painter, QRectF(box.left(), box.top(), mark_side, mark_side), *block.mark);
                drawLine(painter, QRectF(box.left() + mark_side + 7, box.top(), word_width + 2, mark_side), word, size,
                         true);
            }
            if (value_width > 0)
                drawLine(painter, QRectF(box.right() - value_width - 2, box.top(), value_width + 2, mark_side),
                         qt(block.value), size, true, Qt::AlignRight);
            const double down = block.mark ? std::max(0.0, (mark_side - textHeight("x", text_size, 100)) / 2) : 0;
            drawText(painter, box.left() + left, box.top() + down, text_width, qt(block.text), text_size, !block.mark);
        });
        piece.keep_with_next = true;
    }

    void operator()(const block::Tally& block) const {
        auto& piece = add(18, 6, [=, width = width_](const Canvas& canvas, const QRectF& box) {
            const double step = width / std::max<double>(4, static_cast<double>(block.counts.size()));
            double x = box.left();
            for (const auto& count : block.counts) {
                drawMark(canvas.painter, QRectF(x, box.top() + 1, 14, 14), count.mark);
                canvas.painter.setPen(Qt::black);
                drawLine(canvas.painter, QRectF(x + 20, box.top(), step - 22, 16), qt(count.text), 10, true);
                x += step;
            }
        });
        piece.keep_with_next = true;
    }

    void operator()(const block::Facts& block) const {
        const double names = std::min(130.0, 0.27 * width_);
        bool beginning = true;
        for (const auto& fact : block.facts) {
            const double name_height = textHeight(qt(fact.name), small_text, names - 8);
            // A value that would not fit a page is divided between its lines.
            auto lines = wrapped(qt(fact.value), small_text, width_ - names);
            constexpr qsizetype many_lines = 12;
            const auto step = lines.size() > many_lines ? 1 : std::max<qsizetype>(1, lines.size());
            for (qsizetype first = 0; first < std::max<qsizetype>(1, lines.size()); first += step) {
                const auto value = lines.mid(first, step).join('\n');
                const auto name = first == 0 ? qt(fact.name) : QString();
                const double height =
                    std::max(first == 0 ? name_height : 0.0, textHeight(value, small_text, width_ - names));
                add(height,
                    beginning    ? 6
                    : first == 0 ? 2
                                 : 0,
                    [=, width = width_](const Canvas& canvas, const QRectF& box) {
                        canvas.painter.setPen(soft);
                        drawText(canvas.painter, box.left(), box.top(), names - 8, name, small_text);
                        canvas.painter.setPen(Qt::black);
                        drawText(canvas.painter, box.left() + names, box.top(), width - names, value, small_text);
                    });
                beginning = false;
            }
        }
    }

    void operator()(const block::Text& block) const {
        const bool comment = block.role == block::Text::Role::comment;
        const bool notice = block.role == block::Text::Role::notice;
        const bool note = block.role == block::Text::Role::note;
        const double indent = comment ? 8 : 0;
        const double size = notice || note ? small_text : body_text;
        double gap = notice || note ? 3 : 7;
        if (note && !pieces_.empty()) pieces_.back().keep_with_next = true;
        const auto lines = wrapped(qt(block.text), size, width_ - indent);
        constexpr qsizetype few_lines = 4;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto& line = lines[i];
            const double height = textHeight(line.isEmpty() ? "x" : line, size, width_);
            auto& piece = add(height, gap, [=, width = width_](const Canvas& canvas, const QRectF& box) {
                if (comment) {
                    canvas.painter.setPen(QPen(rule, 2));
                    canvas.painter.drawLine(box.topLeft() + QPointF(1, 0), box.bottomLeft() + QPointF(1, 0));
                }
                canvas.painter.setPen(notice || note ? soft : QColor(Qt::black));
                drawText(canvas.painter, box.left() + indent, box.top(), width, line, size);
            });
            // A short text is not divided; a notice is said of what follows.
            piece.keep_with_next = notice || (lines.size() <= few_lines && i + 1 < lines.size());
            gap = 0;
        }
    }

    void operator()(const block::Table& block) const {
        const auto edges = columnEdges(block);
        const auto titles = [&] {
            std::vector<std::string> all;
            for (const auto& column : block.columns) all.push_back(column.title);
            return all;
        }();
        const auto header = addRow(block, edges, titles, true, 5);
        pieces_[header].keep_with_next = true;
        for (const auto& row : block.rows) {
            const auto index = addRow(block, edges, row, false, 0);
            pieces_[index].header = header;
        }
    }

    void operator()(const block::Picture& block) const {
        constexpr double least = 130;
        constexpr double good = 250;
        const double most = figureHeight(block, width_);
        Piece piece{std::min(least, most), std::min(good, most), most, true, 8, false, {}, {}};
        piece.paint = [block](const Canvas& canvas, const QRectF& box) { drawFigure(canvas, box, block); };
        pieces_.push_back(std::move(piece));
    }

    void operator()(const block::Maps& block) const {
        const double names = 0.13 * width_;
        const double column = (width_ - names) / static_cast<double>(std::max<std::size_t>(1, block.columns.size()));
        double header_height = textHeight(qt(block.row_title), small_text, names - 6);
        for (const auto& title : block.columns)
            header_height = std::max(header_height, textHeight(qt(title), small_text, column - 8));
        const auto header = pieces_.size();
        auto& head = add(header_height + 3, 10, [=](const Canvas& canvas, const QRectF& box) {
            auto& painter = canvas.painter;
            painter.setPen(soft);
            drawText(painter, box.left(), box.top(), names - 6, qt(block.row_title), small_text);
            double x = box.left() + names;
            for (const auto& title : block.columns) {
                drawText(painter, x, box.top(), column - 8, qt(title), small_text);
                x += column;
            }
            drawRule(painter, box.left(), box.bottom(), box.width());
        });
        head.keep_with_next = true;
        for (const auto& row : block.rows) {
            constexpr double smallest = 26;
            constexpr double margins = 5;
            double texts = 0;
            for (const auto& cell : row.cells) {
                QStringList lines;
                for (const auto& line : cell.lines) lines << qt(line);
                texts = std::max(texts, textHeight(lines.join('\n'), tiny_text, column - 2 * smallest));
            }
            Piece piece{std::max(smallest, texts + margins), 38, 54, false, 0, false, header, {}};
            piece.good = std::max(piece.good, piece.least);
            piece.most = std::max(piece.most, piece.good);
            piece.paint = [=, size = block.picture](const Canvas& canvas, const QRectF& box) {
                canvas.painter.setPen(Qt::black);
                drawLine(canvas.painter, QRectF(box.left(), box.top(), names - 6, box.height()), qt(row.name),
                         small_text);
                double x = box.left() + names;
                for (const auto& cell : row.cells) {
                    drawMap(canvas.painter, QRectF(x, box.top(), column, box.height()), cell, size);
                    x += column;
                }
                drawRule(canvas.painter, box.left(), box.bottom(), box.width());
            };
            pieces_.push_back(std::move(piece));
        }
    }

    void operator()(const block::Scores& block) const {
        auto& piece = add(scoresHeight(block), 10,
                          [block](const Canvas& canvas, const QRectF& box) { drawScores(canvas.painter, box, block); });
        piece.keep_with_next = true;  // with the sentences about them
    }

    void operator()(const block::Histogram& block) const {
        add(histogramHeight(), 8,
            [block](const Canvas& canvas, const QRectF& box) { drawHistogram(canvas.painter, box, block); });
    }

    void operator()(const block::Thumbnails& block) const {
        constexpr double between = 10;
        const auto cell_of = [&](std::size_t columns) {
            return (width_ + between) / static_cast<double>(columns) - between;
        };
        const auto is_cut = [&](std::size_t columns) {
            return std::any_of(block.items.begin(), block.items.end(), [&](const auto& item) {
                return textWidth(verdictText(item), tiny_text) > cell_of(columns) - mark_room;
            });
        };
        auto columns = columnsOf(block);
        while (columns > fewest_columns && is_cut(columns)) --columns;
        const double cell = cell_of(columns);
        const double image_height = 0.75 * cell;
        // Alike for all, so that none seems to say more than another.
        const bool bold = std::all_of(block.items.begin(), block.items.end(), [&](const auto& item) {
            return textWidth(verdictText(item), small_text, true) <= cell - mark_room;
        });
        for (std::size_t first = 0; first < block.items.size(); first += columns) {
            const auto last = std::min(first + columns, block.items.size());
            const auto items = std::make_shared<std::vector<block::Thumbnails::Item>>(
                block.items.begin() + static_cast<std::ptrdiff_t>(first),
                block.items.begin() + static_cast<std::ptrdiff_t>(last));
            double texts = 0;
            for (const auto& item : *items) texts = std::max(texts, captionHeight(item, cell));
            constexpr double smallest = 0.72;  // of the pictures, where that saves a page
            Piece piece{smallest * image_height + 3 + texts,
                        image_height + 3 + texts,
                        image_height + 3 + texts,
                        false,
                        first == 0 ? 8.0 : 9.0,
                        false,
                        {},
                        {}};
            piece.paint = [=](const Canvas& canvas, const QRectF& box) {
                const double images = box.height() - texts - 3;
                double x = box.left();
                for (const auto& item : *items) {
                    drawThumbnail(canvas, QRectF(x, box.top(), cell, images), item);
                    drawCaption(canvas.painter, QRectF(x, box.top() + images + 3, cell, texts), item, bold);
                    x += cell + between;
                }
            };
            pieces_.push_back(std::move(piece));
        }
    }

    void operator()(const block::Signature& block) const {
        add(58, 16, [=, width = width_](const Canvas& canvas, const QRectF& box) {
            constexpr double between = 30;
            const auto count = static_cast<double>(block.fields.size());
            const double length = (width + between) / count - between;
            double x = box.left();
            for (const auto& field : block.fields) {
                canvas.painter.setPen(QPen(Qt::black, 0.7));
                canvas.painter.drawLine(QPointF(x, box.bottom() - 14), QPointF(x + length, box.bottom() - 14));
                canvas.painter.setPen(soft);
                drawLine(canvas.painter, QRectF(x, box.bottom() - 12, length, 12), qt(field), small_text);
                x += length + between;
            }
        });
    }

private:
    static constexpr std::size_t fewest_columns = 3;
    static constexpr double verdict_line = 12;
    static constexpr double mark_room = 13;  ///< of a verdict's sign in a caption

    Piece& add(double height, double gap, std::function<void(const Canvas&, const QRectF&)> paint) const {
        return pieces_.emplace_back(fixed_piece(height, gap, std::move(paint)));
    }

    /// Where the columns begin, and the last one ends.
    [[nodiscard]] std::vector<double> columnEdges(const block::Table& block) const {
        double shares = 0;
        for (const auto& column : block.columns) shares += column.share;
        std::vector<double> edges{0};
        for (const auto& column : block.columns) edges.push_back(edges.back() + width_ * column.share / shares);
        return edges;
    }

    /// A row of a table; returns the piece's index.
    [[nodiscard]] std::size_t addRow(const block::Table& block, const std::vector<double>& edges,
                                     const std::vector<std::string>& row, bool header, double gap) const {
        double height = table_row - 2;
        for (std::size_t i = 0; i < row.size(); ++i)
            height = std::max(height, textHeight(qt(row[i]), small_text, edges[i + 1] - edges[i] - 8));
        add(height + 2, gap, [=, columns = block.columns](const Canvas& canvas, const QRectF& box) {
            canvas.painter.setPen(header ? soft : QColor(Qt::black));
            for (std::size_t i = 0; i < row.size(); ++i)
                drawText(canvas.painter, box.left() + edges[i], box.top() + 1, edges[i + 1] - edges[i] - 8, qt(row[i]),
                         small_text, false, columns[i].numeric ? Qt::AlignRight : Qt::AlignLeft);
            drawRule(canvas.painter, box.left(), box.bottom(), box.width());
        });
        return pieces_.size() - 1;
    }

    /// Few pictures are large, many are on few pages.
    static std::size_t columnsOf(const block::Thumbnails& block) {
        const auto count = block.items.size();
        return count <= 8 ? 4 : count <= 20 ? 5 : 6;
    }

    static double captionHeight(const block::Thumbnails::Item& item, double width) {
        return (item.mark ? verdict_line : 0) + textHeight(qt(item.name), tiny_text, width) +
               (item.note.empty() ? 0 : textHeight(qt(item.note), tiny_text, width));
    }

    static QString verdictText(const block::Thumbnails::Item& item) {
        return item.mark ? qt(item.mark->word + (item.value.empty() ? "" : " " + item.value)) : QString();
    }

    static void drawCaption(QPainter& painter, const QRectF& box, const block::Thumbnails::Item& item, bool bold) {
        double y = box.top();
        painter.setPen(Qt::black);
        if (item.mark) {
            drawMark(painter, QRectF(box.left(), y + 1, 9, 9), *item.mark);
            painter.setPen(Qt::black);
            drawLine(painter, QRectF(box.left() + mark_room, y, box.width() - mark_room, 11), verdictText(item),
                     bold ? small_text : tiny_text, bold);
            y += verdict_line;
        }
        y = drawText(painter, box.left(), y, box.width(), qt(item.name), tiny_text);
        painter.setPen(soft);
        if (!item.note.empty()) drawText(painter, box.left(), y, box.width(), qt(item.note), tiny_text);
    }

    double width_;
    bool first_;
    std::vector<Piece>& pieces_;
};

}  // namespace

void addPieces(const Block& block, double width, bool first, std::vector<Piece>& pieces) {
    std::visit(Maker(width, first, pieces), block);
}

}  // namespace fade::ui::page
