// SPDX-License-Identifier: MIT
#include "encode/weights/stored_parts.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <ATen/core/Tensor.h>

#include <set>
#include <utility>

#include "base/mapped_file.h"
#include "base/quote.h"

namespace fade {

StoredParts read_parts(const std::vector<std::filesystem::path>& parts) {
    StoredParts stored;
    for (const auto& part : parts) {
        auto checkpoint = read_checkpoint(part);
        stored.files.push_back(checkpoint.file);
        stored.bytes += checkpoint.file->bytes().size();
        for (auto& [name, tensor] : checkpoint.tensors)
            if (!stored.tensors.emplace(name, std::move(tensor)).second)
                throw Error(ErrorCode::malformed, display_path(part),
                            {Text::en("holds the tensor %1, which another part of the model holds too."), quote(name)});
    }
    return stored;
}

std::string stored_type(const TensorMap& tensors) {
    std::set<std::string> types;
    for (const auto& [name, tensor] : tensors) {
        switch (tensor.scalar_type()) {
            case at::kFloat:
                types.insert("F32");
                break;
            case at::kHalf:
                types.insert("F16");
                break;
            case at::kBFloat16:
                types.insert("BF16");
                break;
            default:
                types.insert("F64");
                break;
        }
    }
    return types.size() == 1 ? *types.begin() : "mixed";
}

std::future<std::string> hash_of(std::vector<std::string> config_texts, MappedFiles parts, std::stop_token stop) {
    return std::async(std::launch::async,
                      [texts = std::move(config_texts), files = std::move(parts), stop = std::move(stop)] {
                          constexpr std::size_t piece = std::size_t{4} << 20U;
                          Sha256 hash;
                          for (const auto& text : texts) hash.field(text);
                          for (const auto& file : files) {
                              const auto bytes = file->bytes();
                              hash.field_length(bytes.size());
                              for (std::size_t place = 0; place < bytes.size(); place += piece) {
                                  if (stop.stop_requested()) throw Cancelled();
                                  hash.bytes(bytes.substr(place, piece));
                                  file->release_memory(bytes.substr(place, piece));
                              }
                          }
                          return hash.hex();
                      });
}

void release_memory(const MappedFiles& files, const at::Tensor& tensor) {
    for (const auto& file : files) file->release_memory({static_cast<const char*>(tensor.data_ptr()), tensor.nbytes()});
}

}  // namespace fade
