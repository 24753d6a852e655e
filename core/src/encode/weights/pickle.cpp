// SPDX-License-Identifier: MIT
#include "encode/weights/pickle.h"

#include "fade/error.h"

#include <bit>
#include <unordered_map>

#include "base/quote.h"

namespace fade {

namespace {

using Kind = PickledValue::Kind;
using Index = std::size_t;

// A few thousand describe any model's weights; beyond this a small file would fill the memory.
constexpr std::size_t most_instructions = 2'000'000;
constexpr std::size_t most_values = 1'000'000;
constexpr std::size_t most_bytes = std::size_t{64} << 20U;

// A few bytes can recall a value from the memo to have it copied: what is copied must be small.
constexpr std::size_t most_dimensions = 8;
constexpr std::size_t longest_name = 64;

/// The pickle machine: a stack of values, marks on it, and a memo.
class Machine {
public:
    Machine(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

    Pickle run() {
        if (bytes_.size() > most_bytes) refuse({Text::en("its pickle has %1 bytes, which is absurd."), bytes_.size()});
        for (std::size_t instructions = 0;; ++instructions) {
            if (instructions > most_instructions) refuse(Text::en("its pickle holds too many instructions."));
            const auto opcode = static_cast<unsigned char>(take(1)[0]);
            if (opcode == '.') break;
            if (!plain_data(opcode) && !container(opcode) && !object(opcode) && !memo_or_stack(opcode))
                refuse({Text::en("its pickle holds the unknown pickle instruction %1."), opcode});
        }
        pickle_.root = pop();
        return std::move(pickle_);
    }

private:
    [[noreturn]] void refuse(const Message& what) const { throw Error(ErrorCode::malformed, name_, what); }
    [[noreturn]] void refuse_object(const std::string& type) const {
        throw Error(ErrorCode::unsupported, name_,
                    {Text::en("holds a Python object of type %1, which is never executed here; a file of plain tensors "
                              "was expected."),
                     quote(type)});
    }

    std::string_view take(std::uint64_t count) {
        if (count > bytes_.size() - position_) refuse(Text::en("its pickle is truncated."));
        const auto part = bytes_.substr(position_, count);
        position_ += count;
        return part;
    }
    std::uint64_t take_unsigned(std::size_t width) {
        const auto part = take(width);
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(part[i])) << (8 * i);
        return value;
    }
    std::int64_t take_long(std::uint64_t width) {
        if (width > 8) refuse(Text::en("its pickle holds a number of more than 64 bits."));
        if (width == 0) return 0;
        auto value = take_unsigned(width);
        const bool negative = (value >> (8 * width - 1) & 1U) != 0;
        if (negative && width < 8) value |= ~std::uint64_t{0} << (8 * width);
        return static_cast<std::int64_t>(value);
    }
    std::string take_line() {
        const auto end = bytes_.find('\n', position_);
        if (end == std::string_view::npos) refuse(Text::en("its pickle is truncated."));
        std::string line(bytes_.substr(position_, end - position_));
        position_ = end + 1;
        return line;
    }

    Index make(Kind kind) {
        if (pickle_.values.size() >= most_values) refuse(Text::en("its pickle holds too many values."));
        pickle_.values.emplace_back().kind = kind;
        return pickle_.values.size() - 1;
    }
    PickledValue& value(Index index) { return pickle_.values[index]; }
    void push(Index index) { stack_.push_back(index); }
    void push_text(Kind kind, std::string_view text) {
        const auto index = make(kind);
        value(index).text = text;
        push(index);
    }
    void push_integer(Kind kind, std::int64_t number) {
        const auto index = make(kind);
        value(index).integer = number;
        push(index);
    }
    Index pop() {
        if (stack_.empty()) refuse(Text::en("its pickle takes more from its stack than there is."));
        const auto top = stack_.back();
        stack_.pop_back();
        return top;
    }
    Index top() const {
        if (stack_.empty()) refuse(Text::en("its pickle takes more from its stack than there is."));
        return stack_.back();
    }
    std::vector<Index> pop_to_mark() {
        if (marks_.empty() || marks_.back() > stack_.size()) refuse(Text::en("its pickle lacks a mark."));
        const auto begin = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
        std::vector<Index> items(begin, stack_.end());
        stack_.erase(begin, stack_.end());
        marks_.pop_back();
        return items;
    }

    bool plain_data(unsigned char opcode) {
        switch (opcode) {
            case 'N':
                push(make(Kind::none));
                return true;
            case 0x88:
                push_integer(Kind::boolean, 1);
                return true;
            case 0x89:
                push_integer(Kind::boolean, 0);
                return true;
            case 'K':
                push_integer(Kind::integer, take_long_unsigned(1));
                return true;
            case 'M':
                push_integer(Kind::integer, take_long_unsigned(2));
                return true;
            case 'J':
                push_integer(Kind::integer, take_long(4));
                return true;
            case 0x8a:
                push_integer(Kind::integer, take_long(take_unsigned(1)));
                return true;
            case 'G':
                push_real();
                return true;
            case 'X':
                push_text(Kind::text, take(take_unsigned(4)));
                return true;
            case 0x8c:
                push_text(Kind::text, take(take_unsigned(1)));
                return true;
            case 0x8d:
                push_text(Kind::text, take(take_unsigned(8)));
                return true;
            case 'T':
            case 'B':
                push_text(Kind::bytes, take(take_unsigned(4)));
                return true;
            case 'U':
            case 'C':
                push_text(Kind::bytes, take(take_unsigned(1)));
                return true;
            default:
                return false;
        }
    }
    std::int64_t take_long_unsigned(std::size_t width) { return static_cast<std::int64_t>(take_unsigned(width)); }
    void push_real() {
        std::uint64_t bits = 0;
        for (const char byte : take(8)) bits = bits << 8U | static_cast<unsigned char>(byte);  // big-endian
        const auto index = make(Kind::real);
        value(index).real = std::bit_cast<double>(bits);
        push(index);
    }

    bool container(unsigned char opcode) {
        switch (opcode) {
            case '(':
                marks_.push_back(stack_.size());
                return true;
            case '}':
                push(make(Kind::dictionary));
                return true;
            case ']':
                push(make(Kind::list));
                return true;
            case ')':
                push(make(Kind::tuple));
                return true;
            case 't':
                push_tuple(pop_to_mark());
                return true;
            case 0x85:
                push_tuple_of(1);
                return true;
            case 0x86:
                push_tuple_of(2);
                return true;
            case 0x87:
                push_tuple_of(3);
                return true;
            case 'a':
                extend(Kind::list, {pop()});
                return true;
            case 'e':
                extend(Kind::list, pop_to_mark());
                return true;
            case 's': {
                const auto item = pop();
                const auto key = pop();
                extend(Kind::dictionary, {key, item});
                return true;
            }
            case 'u':
                extend(Kind::dictionary, pop_to_mark());
                return true;
            default:
                return false;
        }
    }
    void push_tuple(std::vector<Index> items) {
        const auto index = make(Kind::tuple);
        value(index).items = std::move(items);
        push(index);
    }
    void push_tuple_of(std::size_t count) {
        std::vector<Index> items(count);
        for (std::size_t i = count; i-- > 0;) items[i] = pop();
        push_tuple(std::move(items));
    }
    void extend(Kind kind, const std::vector<Index>& items) {
        auto& target = value(top());
        if (target.kind != kind || (kind == Kind::dictionary && items.size() % 2 != 0))
            refuse(Text::en("its pickle adds items to something that takes none."));
        target.items.insert(target.items.end(), items.begin(), items.end());
    }

    bool object(unsigned char opcode) {
        switch (opcode) {
            case 'c': {
                auto type = take_line();
                type += "." + take_line();
                push_type(type);
                return true;
            }
            case 0x93: {
                const auto attribute = pop();
                const auto module = pop();
                push_type(value(module).text + "." + value(attribute).text);
                return true;
            }
            case 'R': {
                const auto arguments = pop();
                push(call(pop(), arguments));
                return true;
            }
            case 'b': {
                // The state of an OrderedDict is the _metadata that PyTorch hangs on it; nothing of it is needed.
                pop();
                if (value(top()).kind != Kind::dictionary)
                    refuse(Text::en("its pickle sets the state of something that has none."));
                return true;
            }
            case 'Q':
                push(storage(pop()));
                return true;
            default:
                return false;
        }
    }
    void push_type(const std::string& type) {
        static constexpr std::string_view storage_suffix = "Storage";
        const bool known = type == "collections.OrderedDict" || type == "torch._utils._rebuild_tensor_v2" ||
                           type == "torch._utils._rebuild_parameter" ||
                           (type.starts_with("torch.") && type.ends_with(storage_suffix));
        if (!known || type.size() > longest_name) refuse_object(type);
        push_text(Kind::type, type);
    }
    Index call(Index callee, Index arguments) {
        if (value(callee).kind != Kind::type || value(arguments).kind != Kind::tuple)
            refuse(Text::en("its pickle calls something that is no known type."));
        const auto& type = value(callee).text;
        const auto& items = value(arguments).items;
        if (type == "collections.OrderedDict") return make(Kind::dictionary);
        if (type == "torch._utils._rebuild_parameter" && !items.empty()) return items.front();
        if (type == "torch._utils._rebuild_tensor_v2" && items.size() >= 4) return tensor(items);
        refuse({Text::en("its pickle calls %1 with arguments that do not fit."), quote(type)});
    }
    Index tensor(const std::vector<Index>& arguments) {
        if (value(arguments[0]).kind != Kind::storage || value(arguments[1]).kind != Kind::integer)
            refuse(Text::en("its pickle describes a tensor without a storage and an offset."));
        const auto index = make(Kind::tensor);
        auto& tensor = value(index).tensor;
        tensor = value(arguments[0]).tensor;
        tensor.offset = value(arguments[1]).integer;
        tensor.sizes = integers(arguments[2]);
        tensor.strides = integers(arguments[3]);
        return index;
    }
    std::vector<std::int64_t> integers(Index tuple) {
        if (value(tuple).kind != Kind::tuple)
            refuse(Text::en("its pickle describes a tensor without sizes and strides."));
        if (value(tuple).items.size() > most_dimensions)
            refuse(Text::en("its pickle describes a tensor of more than 8 dimensions."));
        std::vector<std::int64_t> numbers;
        for (const auto item : value(tuple).items) {
            if (value(item).kind != Kind::integer)
                refuse(Text::en("its pickle describes a tensor whose sizes are no whole numbers."));
            numbers.push_back(value(item).integer);
        }
        return numbers;
    }
    /// ("storage", type, key, location, elements)
    Index storage(Index reference) {
        const auto& items = value(reference).items;
        const bool fits = value(reference).kind == Kind::tuple && items.size() == 5 &&
                          value(items[0]).text == "storage" && value(items[1]).kind == Kind::type &&
                          value(items[2]).kind == Kind::text && value(items[4]).kind == Kind::integer;
        if (!fits) refuse(Text::en("its pickle refers to something other than a tensor's storage."));
        if (value(items[2]).text.size() > longest_name)
            refuse(Text::en("its pickle names a storage with more than 64 bytes."));
        const auto index = make(Kind::storage);
        const auto& type = value(items[1]).text;
        value(index).tensor.storage_type = type.substr(type.rfind('.') + 1);
        value(index).tensor.storage_key = value(items[2]).text;
        return index;
    }

    bool memo_or_stack(unsigned char opcode) {
        switch (opcode) {
            case 0x80:
                take(1);
                return true;  // protocol
            case 0x95:
                take(8);
                return true;  // frame
            case 'q':
                memo_[take_unsigned(1)] = top();
                return true;
            case 'r':
                memo_[take_unsigned(4)] = top();
                return true;
            case 0x94:
                memo_[memo_.size()] = top();
                return true;
            case 'h':
                recall(take_unsigned(1));
                return true;
            case 'j':
                recall(take_unsigned(4));
                return true;
            case '0':
                pop();
                return true;
            case '1':
                pop_to_mark();
                return true;
            case '2':
                push(top());
                return true;
            default:
                return false;
        }
    }
    void recall(std::uint64_t key) {
        const auto found = memo_.find(key);
        if (found == memo_.end()) refuse(Text::en("its pickle recalls a value that it never kept."));
        push(found->second);
    }

    std::string_view bytes_;
    const std::string& name_;
    std::size_t position_ = 0;
    Pickle pickle_;
    std::vector<Index> stack_;
    std::vector<std::size_t> marks_;
    std::unordered_map<std::uint64_t, Index> memo_;
};

}  // namespace

Pickle read_pickle(std::string_view bytes, const std::string& name) {
    return Machine(bytes, name).run();
}

}  // namespace fade
