// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>

#include "base/mapped_file.h"
#include "base/quote.h"
#include "base/torch_errors.h"
#include "encode/weights/mapped_tensor.h"
#include "encode/weights/pickle.h"
#include "encode/weights/weights.h"
#include "encode/weights/zip_members.h"

namespace fade {

namespace {

using Kind = PickledValue::Kind;

constexpr int deepest_wrapping = 4;
constexpr std::array wrappers{"state_dict", "model", "model_state_dict"};

std::optional<at::ScalarType> storage_type(const std::string& name) {
    if (name == "FloatStorage") return at::kFloat;
    if (name == "HalfStorage") return at::kHalf;
    if (name == "BFloat16Storage") return at::kBFloat16;
    if (name == "DoubleStorage") return at::kDouble;
    if (name == "LongStorage") return at::kLong;
    if (name == "IntStorage") return at::kInt;
    if (name == "ShortStorage") return at::kShort;
    if (name == "CharStorage") return at::kChar;
    if (name == "ByteStorage") return at::kByte;
    if (name == "BoolStorage") return at::kBool;
    return std::nullopt;
}

class Archive {
public:
    explicit Archive(const std::filesystem::path& file)
        : name_(display_path(file)), file_(std::make_shared<MappedFile>(file)) {}

    [[nodiscard]] std::shared_ptr<const MappedFile> file() const { return file_; }

    TensorMap read() {
        if (!file_->bytes().starts_with("PK"))
            throw Error(ErrorCode::unsupported, name_,
                        Text::en("is no archive of torch.save since PyTorch 1.6 (nor a safetensors file); save the "
                                 "weights again with a current PyTorch or as safetensors."));
        members_ = read_zip_members(file_->bytes(), name_);
        folder_ = find_folder();
        if (members_.contains(folder_ + "constants.pkl"))
            throw Error(ErrorCode::unsupported, name_,
                        Text::en("is a TorchScript program; plain weights were expected (save the model's state_dict "
                                 "as safetensors)."));
        pickle_ = read_pickle(member(folder_ + "data.pkl"), name_);
        TensorMap tensors;
        const auto& dictionary = state_dict();
        for (std::size_t i = 0; i + 1 < dictionary.items.size(); i += 2) {
            const auto& key = pickle_.values[dictionary.items[i]];
            const auto& value = pickle_.values[dictionary.items[i + 1]];
            if (key.kind == Kind::text && value.kind == Kind::tensor)
                tensors[key.text] = tensor(key.text, value.tensor);
        }
        if (tensors.empty()) throw Error(ErrorCode::malformed, name_, Text::en("holds no named tensors."));
        return tensors;
    }

private:
    /// The folder in the archive that holds data.pkl, with its slash.
    [[nodiscard]] std::string find_folder() const {
        static constexpr std::string_view pickle_name = "data.pkl";
        for (const auto& [path, content] : members_)
            if (path.ends_with("/data.pkl")) return path.substr(0, path.size() - pickle_name.size());
        throw Error(ErrorCode::malformed, name_,
                    Text::en("holds no data.pkl; a file written by torch.save was expected."));
    }
    [[nodiscard]] std::string_view member(const std::string& path) const {
        const auto& content = members_.at(path);
        if (!content.plain)
            throw Error(ErrorCode::unsupported, name_,
                        Text::en("is compressed or encrypted inside, which torch.save never does."));
        return content.bytes;
    }

    /// The dictionary of tensors, which a checkpoint may wrap in others.
    [[nodiscard]] const PickledValue& state_dict() const {
        const auto* dictionary = &pickle_.values[pickle_.root];
        for (int depth = 0; depth < deepest_wrapping; ++depth) {
            const auto* inner = wrapped(*dictionary);
            if (inner == nullptr) break;
            dictionary = inner;
        }
        if (dictionary->kind != Kind::dictionary)
            throw Error(ErrorCode::malformed, name_, Text::en("holds no dictionary of tensors."));
        return *dictionary;
    }
    [[nodiscard]] const PickledValue* wrapped(const PickledValue& dictionary) const {
        if (dictionary.kind != Kind::dictionary) return nullptr;
        for (const auto* wrapper : wrappers)
            for (std::size_t i = 0; i + 1 < dictionary.items.size(); i += 2) {
                const auto& key = pickle_.values[dictionary.items[i]];
                const auto& value = pickle_.values[dictionary.items[i + 1]];
                if (key.kind == Kind::text && key.text == wrapper && value.kind == Kind::dictionary) return &value;
            }
        return nullptr;
    }

    const at::Tensor& storage(const std::string& name, const PickledTensor& tensor) {
        const auto known = storages_.find(tensor.storage_key);
        if (known != storages_.end()) return known->second;
        const auto type = storage_type(tensor.storage_type);
        if (!type)
            throw Error(ErrorCode::unsupported, name_,
                        {Text::en("tensor %1 is of type %2, which is not supported."), quote(name),
                         quote(tensor.storage_type)});
        const auto path = folder_ + "data/" + tensor.storage_key;
        if (!members_.contains(path))
            throw Error(ErrorCode::malformed, name_, {Text::en("lacks the data of tensor %1."), quote(name)});
        const auto bytes = member(path);
        const auto elements = static_cast<std::int64_t>(bytes.size() / c10::elementSize(*type));
        return storages_[tensor.storage_key] = mapped_tensor(file_, bytes, *type, {elements});
    }

    at::Tensor tensor(const std::string& name, const PickledTensor& description) {
        const auto& elements = storage(name, description);
        if (description.sizes.size() != description.strides.size() || !lies_inside(description, elements.numel()))
            throw Error(ErrorCode::malformed, name_,
                        {Text::en("tensor %1 does not lie inside its storage."), quote(name)});
        if (overlaps_itself(description))
            throw Error(
                ErrorCode::malformed, name_,
                {Text::en("tensor %1 holds the same bytes several times; no weights are stored so."), quote(name)});
        return elements.as_strided(description.sizes, description.strides, description.offset);
    }
    static bool lies_inside(const PickledTensor& tensor, std::int64_t elements) {
        if (tensor.offset < 0 || tensor.offset > elements) return false;
        std::int64_t last = tensor.offset;
        for (std::size_t i = 0; i < tensor.sizes.size(); ++i) {
            const auto size = tensor.sizes[i];
            const auto stride = tensor.strides[i];
            if (size < 0 || stride < 0) return false;
            if (size == 0) return true;
            if (stride != 0 && size - 1 > (elements - last) / stride) return false;
            // Repeating elements by a stride of zero is legal, but no weights are stored so.
            if (stride == 0 && size > 1) return false;
            last += (size - 1) * stride;
        }
        return last < elements;
    }

    /// True unless each dimension steps over all that the smaller steps reach: so it is with every tensor that was ever
    /// written as a block, in whatever order of dimensions.
    static bool overlaps_itself(const PickledTensor& tensor) {
        std::vector<std::pair<std::int64_t, std::int64_t>> steps;
        for (std::size_t i = 0; i < tensor.sizes.size(); ++i) {
            if (tensor.sizes[i] == 0) return false;
            if (tensor.sizes[i] > 1) steps.emplace_back(tensor.strides[i], tensor.sizes[i]);
        }
        std::sort(steps.begin(), steps.end());
        std::int64_t reached = 0;  // `lies_inside` has seen that this stays in range
        for (const auto& [stride, size] : steps) {
            if (stride <= reached) return true;
            reached += (size - 1) * stride;
        }
        return false;
    }

    std::string name_;
    std::shared_ptr<const MappedFile> file_;
    ZipMembers members_;
    std::string folder_;
    Pickle pickle_;
    std::map<std::string, at::Tensor> storages_;
};

}  // namespace

Checkpoint read_torch_archive(const std::filesystem::path& file) {
    return with_torch_errors(display_path(file), [&] {
        Archive archive(file);
        try {
            auto tensors = archive.read();
            return Checkpoint{std::move(tensors), archive.file()};
        } catch (const Error&) {
            archive.file()->check();
            throw;
        }
    });
}

Checkpoint read_checkpoint(const std::filesystem::path& file) {
    const MappedFile mapped(file);
    const auto bytes = mapped.bytes();
    // Behind eight bytes of length, which may happen to be "PK", a safetensors file has a JSON object.
    const bool safetensors = bytes.size() > 8 && bytes[8] == '{';
    const auto extension = file.extension();
    const bool named_archive = extension == ".pt" || extension == ".bin" || extension == ".pth";
    return !safetensors && (bytes.starts_with("PK") || named_archive) ? read_torch_archive(file)
                                                                      : read_safetensors(file);
}

}  // namespace fade
