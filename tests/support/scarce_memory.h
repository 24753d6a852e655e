// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core.hpp>

#include <cstddef>

namespace fade::test {

/// While it lives, OpenCV's matrices get this many bytes in all, and then no more.
class ScarceMemory : public cv::MatAllocator {
public:
    explicit ScarceMemory(std::size_t bytes) : left_(bytes) { cv::Mat::setDefaultAllocator(this); }
    ~ScarceMemory() override { cv::Mat::setDefaultAllocator(usual_); }
    ScarceMemory(const ScarceMemory&) = delete;
    ScarceMemory& operator=(const ScarceMemory&) = delete;

    cv::UMatData* allocate(int dims, const int* sizes, int type, void* data, std::size_t* step, cv::AccessFlag flags,
                           cv::UMatUsageFlags usage) const override {
        auto wanted = static_cast<std::size_t>(CV_ELEM_SIZE(type));
        for (int i = 0; i < dims; ++i) wanted *= static_cast<std::size_t>(sizes[i]);
        if (wanted > left_) throw cv::Exception(cv::Error::StsNoMem, "no memory", "allocate", __FILE__, __LINE__);
        left_ -= wanted;
        return usual_->allocate(dims, sizes, type, data, step, flags, usage);
    }
    bool allocate(cv::UMatData* data, cv::AccessFlag flags, cv::UMatUsageFlags usage) const override {
        return usual_->allocate(data, flags, usage);
    }
    void deallocate(cv::UMatData* data) const override { usual_->deallocate(data); }

private:
    cv::MatAllocator* usual_ = cv::Mat::getDefaultAllocator();
    mutable std::size_t left_;
};

}  // namespace fade::test
