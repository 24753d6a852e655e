// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include <ATen/ATen.h>
#include <caffe2/serialize/inline_container.h>

#include <array>
#include <limits>
#include <memory>
#include <optional>

#include "base/mapped_file.h"
#include "base/torch_errors.h"
#include "clip/weights/pickle.h"
#include "clip/weights/weights.h"

namespace fade {

namespace {

using Kind = PickledValue::Kind;
using caffe2::serialize::PyTorchStreamReader;

constexpr std::size_t most_dimensions = 8;
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
    explicit Archive(const std::filesystem::path& file) : name_(display_path(file)), reader_(file.string()) {}

    TensorMap read() {
        if (reader_.hasRecord("constants.pkl"))
            throw Error(ErrorCode::unsupported, name_ +
                                                    ": is a TorchScript program; plain weights were expected "
                                                    "(save the model's state_dict as safetensors).");
        if (!reader_.hasRecord("data.pkl"))
            throw Error(ErrorCode::malformed,
                        name_ + ": holds no data.pkl; a file written by torch.save was expected.");
        const auto [data, size] = reader_.getRecord("data.pkl");
        pickle_ = read_pickle({static_cast<const char*>(data.get()), size}, name_);
        TensorMap tensors;
        const auto& dictionary = state_dict();
        for (std::size_t i = 0; i + 1 < dictionary.items.size(); i += 2) {
            const auto& key = pickle_.values[dictionary.items[i]];
            const auto& value = pickle_.values[dictionary.items[i + 1]];
            if (key.kind == Kind::text && value.kind == Kind::tensor)
                tensors[key.text] = tensor(key.text, value.tensor);
        }
        if (tensors.empty()) throw Error(ErrorCode::malformed, name_ + ": holds no named tensors.");
        return tensors;
    }

private:
    /// The dictionary of tensors, which a checkpoint may wrap in others.
    const PickledValue& state_dict() const {
        const auto* dictionary = &pickle_.values[pickle_.root];
        for (int depth = 0; depth < deepest_wrapping; ++depth) {
            const auto* inner = wrapped(*dictionary);
            if (inner == nullptr) break;
            dictionary = inner;
        }
        if (dictionary->kind != Kind::dictionary)
            throw Error(ErrorCode::malformed, name_ + ": holds no dictionary of tensors.");
        return *dictionary;
    }
    const PickledValue* wrapped(const PickledValue& dictionary) const {
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
            throw Error(ErrorCode::unsupported, name_ + ": tensor \"" + name + "\" is of type " + tensor.storage_type +
                                                    ", which is not supported.");
        const auto record = "data/" + tensor.storage_key;
        if (!reader_.hasRecord(record))
            throw Error(ErrorCode::malformed, name_ + ": lacks the data of tensor \"" + name + "\".");
        auto [data, size] = reader_.getRecord(record);
        const auto elements = static_cast<std::int64_t>(size / c10::elementSize(*type));
        const auto owner = std::make_shared<at::DataPtr>(std::move(data));
        const auto keep_alive = [owner](void*) {};
        return storages_[tensor.storage_key] =
                   at::from_blob(owner->get(), {elements}, keep_alive, at::TensorOptions(*type));
    }

    at::Tensor tensor(const std::string& name, const PickledTensor& description) {
        const auto& elements = storage(name, description);
        if (description.sizes.size() != description.strides.size() || description.sizes.size() > most_dimensions ||
            !lies_inside(description, elements.numel()))
            throw Error(ErrorCode::malformed, name_ + ": tensor \"" + name + "\" does not lie inside its storage.");
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

    std::string name_;
    PyTorchStreamReader reader_;
    Pickle pickle_;
    std::map<std::string, at::Tensor> storages_;
};

}  // namespace

TensorMap read_torch_archive(const std::filesystem::path& file) {
    const auto name = display_path(file);
    if (!MappedFile(file).bytes().starts_with("PK"))
        throw Error(ErrorCode::unsupported,
                    name +
                        ": is no archive of torch.save since PyTorch 1.6 (nor a safetensors file); save the weights "
                        "anew with a current PyTorch or as safetensors.");
    try {
        return with_torch_errors(name, [&] { return Archive(file).read(); });
    } catch (const Error& error) {
        if (error.code() != ErrorCode::internal) throw;
        // What LibTorch says of a damaged archive is about its insides.
        throw Error(ErrorCode::malformed, name + ": is a truncated or corrupt PyTorch archive.");
    }
}

TensorMap read_checkpoint(const std::filesystem::path& file) {
    const auto extension = file.extension();
    const bool archive =
        extension == ".pt" || extension == ".bin" || extension == ".pth" || MappedFile(file).bytes().starts_with("PK");
    return archive ? read_torch_archive(file) : read_safetensors(file);
}

}  // namespace fade
