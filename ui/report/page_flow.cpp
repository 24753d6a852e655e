// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/page_flow.h"

#include <algorithm>
#include <set>
#include <utility>

namespace fade::ui::page {

namespace {

/// A last page is filled at least so far, if the page before it keeps as much as the second.
constexpr double least_last = 0.35;
constexpr double least_before_last = 0.45;

using Pages = std::vector<std::vector<Placed>>;

class Flow {
public:
    Flow(const std::vector<Piece>& pieces, double height, double Piece::*wanted)
        : pieces_(pieces), height_(height), wanted_(wanted) {}

    /// `breaks`: pieces that begin a page in any case.
    [[nodiscard]] Pages place(const std::set<std::size_t>& breaks = {}) const {
        Pages pages;
        double y = 0;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (pages.empty() || breaks.contains(i) || (y > 0 && !continues(i) && y + together(i) > height_)) {
                pages.emplace_back();
                y = 0;
                if (const auto header = pieces_[i].header) y = put(pages.back(), *header, y);
            }
            y = put(pages.back(), i, y);
        }
        return pages;
    }

private:
    [[nodiscard]] double heightOf(std::size_t piece) const { return pieces_[piece].*wanted_; }
    /// The piece before it has looked whether both have room.
    [[nodiscard]] bool continues(std::size_t piece) const { return piece > 0 && pieces_[piece - 1].keep_with_next; }
    /// The height of a piece and all that is to stay with it.
    [[nodiscard]] double together(std::size_t piece) const {
        double sum = pieces_[piece].gap + heightOf(piece);
        while (pieces_[piece].keep_with_next && piece + 1 < pieces_.size()) {
            ++piece;
            sum += pieces_[piece].gap + heightOf(piece);
        }
        return sum;
    }
    double put(std::vector<Placed>& page, std::size_t piece, double y) const {
        if (!page.empty()) y += pieces_[piece].gap;
        page.push_back({piece, y, heightOf(piece)});
        return y + heightOf(piece);
    }

    const std::vector<Piece>& pieces_;
    double height_;
    double Piece::*wanted_;
};

double end_of(const std::vector<Placed>& page) {
    return page.back().y + page.back().height;
}

/// The first piece of a page that is not a repeated header.
std::size_t first_of(const std::vector<Piece>& pieces, const std::vector<Placed>& page) {
    const bool repeated =
        page.size() > 1 && pieces[page[1].piece].header == page[0].piece && page[1].piece != page[0].piece + 1;
    return page[repeated ? 1 : 0].piece;
}

/// Whether what is to grow first stays smaller than is good on this page.
bool is_cramped(const std::vector<Piece>& pieces, double height, const std::vector<Placed>& page) {
    const double room = height - end_of(page);
    return std::any_of(page.begin(), page.end(), [&](const Placed& placed) {
        const auto& piece = pieces[placed.piece];
        return piece.grows_first && placed.height + room < piece.good;
    });
}

/// Moves pieces from the last page but one to a last page that is nearly empty; and where the former has too little
/// room for what is to grow first, those that are no rows of a table.
Pages balanced(const std::vector<Piece>& pieces, double height, const Flow& flow, Pages pages) {
    if (pages.size() < 2) return pages;
    const auto count = pages.size();
    std::set<std::size_t> breaks;
    for (std::size_t page = 1; page + 1 < count; ++page) breaks.insert(first_of(pieces, pages[page]));
    auto first = first_of(pieces, pages.back());
    const auto beginning = first_of(pieces, pages[count - 2]);
    while (--first > beginning) {
        const bool nearly_empty = end_of(pages.back()) < least_last * height;
        const bool cramped = !pieces[first].header && is_cramped(pieces, height, pages[count - 2]);
        if (!nearly_empty && !cramped) break;
        if (pieces[first - 1].keep_with_next) continue;
        auto tried = breaks;
        tried.insert(first);
        auto moved = flow.place(tried);
        if (moved.size() != count || end_of(moved[count - 2]) < least_before_last * height) break;
        pages = std::move(moved);
    }
    return pages;
}

/// Lets what can grow fill the page: of those that grow first, or of the others.
void stretch(const std::vector<Piece>& pieces, double height, bool first, std::vector<Placed>& page) {
    const auto room_of = [&](const Placed& placed) {
        const auto& piece = pieces[placed.piece];
        return piece.grows_first == first ? std::max(0.0, piece.most - placed.height) : 0;
    };
    double growth = 0;
    for (const auto& placed : page) growth += room_of(placed);
    const double share = growth > 0 ? std::clamp((height - end_of(page)) / growth, 0.0, 1.0) : 0;
    double lower = 0;
    for (auto& placed : page) {
        placed.y += lower;
        const double more = share * room_of(placed);
        placed.height += more;
        lower += more;
    }
}

}  // namespace

Piece fixed_piece(double height, double gap, std::function<void(const Canvas&, const QRectF&)> paint) {
    return {height, height, height, false, gap, false, {}, std::move(paint)};
}

std::vector<std::vector<Placed>> flow(const std::vector<Piece>& pieces, double height) {
    const Flow tight(pieces, height, &Piece::least);
    const Flow good(pieces, height, &Piece::good);
    auto pages = good.place();
    const auto fewest = tight.place();
    const bool save = fewest.size() < pages.size();
    pages = balanced(pieces, height, save ? tight : good, save ? fewest : pages);
    for (auto& page : pages)
        for (const bool first : {true, false}) stretch(pieces, height, first, page);
    return pages;
}

}  // namespace fade::ui::page
