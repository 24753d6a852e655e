// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace fade {

/// A tensor as a pickle describes it: a view of a storage that lies in a file of its own.
struct PickledTensor {
    std::string storage_key;
    std::string storage_type;  ///< "FloatStorage", "HalfStorage"...
    std::int64_t offset = 0;
    std::vector<std::int64_t> sizes;
    std::vector<std::int64_t> strides;
};

/// A value of a pickle. Values refer to each other by index into `Pickle::values`, so that deep or circular structures
/// need no recursion.
struct PickledValue {
    enum class Kind { none, boolean, integer, real, text, bytes, list, tuple, dictionary, type, storage, tensor };
    Kind kind = Kind::none;
    std::int64_t integer = 0;
    double real = 0;
    std::string text;                ///< of text, bytes, or a type's name
    std::vector<std::size_t> items;  ///< of a list or tuple; key, value, key, value... of a dictionary
    PickledTensor tensor;            ///< of a tensor; its storage fields of a storage
};

struct Pickle {
    std::deque<PickledValue> values;
    std::size_t root = 0;
};

/// Reads a pickle as `torch.save` writes it, and executes nothing: besides plain data it knows tensors, their storages,
/// parameters and ordered dictionaries, and refuses every other Python object by its name. (LibTorch's own unpickler
/// refuses objects too, but takes every OrderedDict for None, and a state_dict is one.)
/// Throws `Error` (malformed, unsupported); `name` is the file's name for the message.
[[nodiscard]] Pickle read_pickle(std::string_view bytes, const std::string& name);

}  // namespace fade
