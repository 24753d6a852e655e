// SPDX-License-Identifier: MIT
#include "encode/tokenizer/bpe_vocabulary.h"

#include <queue>
#include <tuple>

namespace fade {

/// A word while its symbols are merged: a linked list of symbols, and a queue of the pairs that a merge exists for.
class BpeVocabulary::Word {
public:
    Word(const BpeVocabulary& vocabulary, std::string_view bytes) : vocabulary_(vocabulary) {
        symbols_.reserve(bytes.size());
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const bool is_last = i + 1 == bytes.size();
            const auto& ids = is_last ? vocabulary.closing_byte_ids_ : vocabulary.byte_ids_;
            const auto here = static_cast<std::int32_t>(i);
            symbols_.push_back({ids[static_cast<unsigned char>(bytes[i])], here - 1, is_last ? none : here + 1});
        }
        for (std::int32_t i = 0; i + 1 < static_cast<std::int32_t>(symbols_.size()); ++i) offer(i, queue_);
    }

    void merge() {
        Queue formed;
        while (!queue_.empty()) {
            // All occurrences of one pair are merged, from left to right, before a pair that this forms is looked at.
            const std::int32_t rank = queue_.top().rank;
            for (; !queue_.empty() && queue_.top().rank == rank; queue_.pop()) merge_pair(queue_.top(), formed);
            for (; !formed.empty(); formed.pop()) queue_.push(formed.top());
        }
    }

    void append_to(std::vector<std::int32_t>& ids) const {
        for (std::int32_t i = symbols_.empty() ? none : 0; i != none; i = at(i).next) ids.push_back(at(i).id);
    }

private:
    static constexpr std::int32_t none = -1;

    struct Symbol {
        std::int32_t id;  ///< none once it is merged into the one before it
        std::int32_t previous, next;
    };
    struct Candidate {
        std::int32_t rank, position, left, right, result;
        bool operator>(const Candidate& other) const {
            return std::tie(rank, position) > std::tie(other.rank, other.position);
        }
    };
    using Queue = std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>>;

    [[nodiscard]] const Symbol& at(std::int32_t i) const { return symbols_[static_cast<std::size_t>(i)]; }
    [[nodiscard]] Symbol& at(std::int32_t i) { return symbols_[static_cast<std::size_t>(i)]; }

    /// Queues the pair that starts at symbol `i`, if there is a merge for it.
    void offer(std::int32_t i, Queue& queue) const {
        if (i == none || at(i).next == none) return;
        const std::int32_t left = at(i).id;
        const std::int32_t right = at(at(i).next).id;
        if (const Merge* merge = vocabulary_.find_merge(left, right))
            queue.push({merge->rank, i, left, right, merge->id});
    }

    void merge_pair(const Candidate& pair, Queue& formed) {
        Symbol& left = at(pair.position);
        if (left.id != pair.left || left.next == none || at(left.next).id != pair.right) return;
        Symbol& right = at(left.next);
        left.id = pair.result;
        left.next = right.next;
        right.id = none;
        if (left.next != none) at(left.next).previous = pair.position;
        offer(left.previous, formed);
        offer(pair.position, formed);
    }

    const BpeVocabulary& vocabulary_;
    std::vector<Symbol> symbols_;
    Queue queue_;
};

void BpeVocabulary::append_word(std::string_view word, std::vector<std::int32_t>& ids) const {
    Word symbols(*this, word);
    symbols.merge();
    symbols.append_to(ids);
}

}  // namespace fade
