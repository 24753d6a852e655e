// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <tuple>

#include "base/mapped_file.h"
#include "base/parse_json.h"
#include "base/quote.h"
#include "encode/weights/mapped_tensor.h"
#include "encode/weights/weights.h"

namespace fade {

namespace {

using Json = nlohmann::json;

constexpr std::uint64_t prefix_bytes = 8;
constexpr std::uint64_t longest_header = 100'000'000;
constexpr std::size_t most_dimensions = 8;

struct ElementType {
    at::ScalarType type;
    std::uint64_t bytes;
};

std::optional<ElementType> element_type(const std::string& name) {
    if (name == "F32") return ElementType{at::kFloat, 4};
    if (name == "F16") return ElementType{at::kHalf, 2};
    if (name == "BF16") return ElementType{at::kBFloat16, 2};
    if (name == "F64") return ElementType{at::kDouble, 8};
    if (name == "I64") return ElementType{at::kLong, 8};
    if (name == "I32") return ElementType{at::kInt, 4};
    if (name == "I16") return ElementType{at::kShort, 2};
    if (name == "I8") return ElementType{at::kChar, 1};
    if (name == "U8") return ElementType{at::kByte, 1};
    if (name == "BOOL") return ElementType{at::kBool, 1};
    return std::nullopt;
}

std::uint64_t little_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

/// One reading of one file: header first, then the tensors it names.
class Reader {
public:
    explicit Reader(const std::filesystem::path& file)
        : name_(display_path(file)), file_(std::make_shared<MappedFile>(file)) {}

    [[nodiscard]] std::shared_ptr<const MappedFile> file() const { return file_; }

    TensorMap read() {
        const auto header = parse_header();
        TensorMap tensors;
        for (const auto& [tensor, description] : header.items())
            if (tensor != "__metadata__") tensors[tensor] = read_tensor(tensor, description);
        check_disjoint();
        return tensors;
    }

private:
    struct Range {
        std::uint64_t begin;
        std::uint64_t end;
        std::string tensor;
    };

    [[noreturn]] void refuse(const Message& what) const { throw Error(ErrorCode::malformed, name_, what); }

    Json parse_header() {
        const auto bytes = file_->bytes();
        if (bytes.size() < prefix_bytes)
            refuse({Text::en("has %1 bytes; a safetensors file has at least 8."), bytes.size()});
        const auto length = little_endian(bytes.substr(0, prefix_bytes));
        if (length > longest_header || length > bytes.size() - prefix_bytes)
            refuse(
                {Text::en(
                     "says that its header has %1 bytes, but the file has %2; it is truncated or no safetensors file."),
                 length, bytes.size()});
        data_ = bytes.substr(prefix_bytes + length);

        std::set<std::string> names;
        JsonLimits limits;
        limits.on_root_key = [&](const std::string& tensor) {
            if (!names.insert(tensor).second) refuse({Text::en("names the tensor %1 twice."), quote(tensor)});
        };
        const auto text = bytes.substr(prefix_bytes, length);
        check_json(text, name_, limits);
        auto header = Json::parse(text, nullptr, /*allow_exceptions=*/false);
        if (header.is_discarded() || !header.is_object())
            refuse(Text::en("its header is not a JSON object; it is corrupt or no safetensors file."));
        return header;
    }

    [[nodiscard]] std::vector<std::int64_t> read_shape(const std::string& tensor, const Json& description) const {
        const auto shape = description.find("shape");
        if (shape == description.end() || !shape->is_array() || shape->size() > most_dimensions)
            refuse({Text::en("tensor %1 has no \"shape\" of at most 8 dimensions."), quote(tensor)});
        std::vector<std::int64_t> sizes;
        for (const auto& size : *shape) {
            if (!size.is_number_unsigned() || size.get<std::uint64_t>() > std::uint64_t{1} << 40U)
                refuse(
                    {Text::en("tensor %1 has a dimension that is no whole number or far too large."), quote(tensor)});
            sizes.push_back(size.get<std::int64_t>());
        }
        return sizes;
    }

    [[nodiscard]] Range read_range(const std::string& tensor, const Json& description) const {
        const auto offsets = description.find("data_offsets");
        if (offsets == description.end() || !offsets->is_array() || offsets->size() != 2 ||
            !(*offsets)[0].is_number_unsigned() || !(*offsets)[1].is_number_unsigned())
            refuse({Text::en("tensor %1 has no \"data_offsets\" of two whole numbers."), quote(tensor)});
        Range range{(*offsets)[0].get<std::uint64_t>(), (*offsets)[1].get<std::uint64_t>(), tensor};
        if (range.begin > range.end || range.end > data_.size())
            refuse({Text::en("tensor %1 lies at bytes %2 to %3, but the file holds %4 bytes of data; it is truncated "
                             "or corrupt."),
                    quote(tensor), range.begin, range.end, data_.size()});
        return range;
    }

    at::Tensor read_tensor(const std::string& tensor, const Json& description) {
        if (!description.is_object())
            refuse({Text::en("the description of tensor %1 is not an object."), quote(tensor)});
        const auto dtype = description.find("dtype");
        if (dtype == description.end() || !dtype->is_string())
            refuse({Text::en("tensor %1 has no \"dtype\"."), quote(tensor)});
        const auto type = element_type(dtype->get<std::string>());
        if (!type)
            throw Error(ErrorCode::unsupported, name_,
                        {Text::en("tensor %1 is of type %2, which is not supported."), quote(tensor),
                         quote(dtype->get<std::string>())});
        const auto shape = read_shape(tensor, description);
        const auto range = read_range(tensor, description);

        const auto found = range.end - range.begin;
        std::uint64_t expected = type->bytes;
        for (const auto size : shape) {
            const auto factor = static_cast<std::uint64_t>(size);
            // Beyond the file's size the exact product no longer matters, and must not overflow.
            expected =
                factor != 0 && expected > data_.size() / factor + type->bytes ? data_.size() + 1 : expected * factor;
        }
        if (expected != found)
            refuse({Text::en("tensor %1 has %2 bytes, which does not fit its shape and type."), quote(tensor), found});
        ranges_.push_back(range);
        return mapped_tensor(file_, data_.substr(range.begin, found), type->type, shape);
    }

    void check_disjoint() {
        std::sort(ranges_.begin(), ranges_.end(),
                  [](const Range& a, const Range& b) { return std::tie(a.begin, a.end) < std::tie(b.begin, b.end); });
        for (std::size_t i = 1; i < ranges_.size(); ++i)
            if (ranges_[i].begin < ranges_[i - 1].end)
                refuse(
                    {Text::en("tensors %1 and %2 overlap."), quote(ranges_[i - 1].tensor), quote(ranges_[i].tensor)});
    }

    std::string name_;
    std::shared_ptr<MappedFile> file_;
    std::string_view data_;
    std::vector<Range> ranges_;
};

}  // namespace

Checkpoint read_safetensors(const std::filesystem::path& file) {
    Reader reader(file);
    try {
        auto tensors = reader.read();
        return {std::move(tensors), reader.file()};
    } catch (const Error&) {
        reader.file()->check();
        throw;
    }
}

}  // namespace fade
