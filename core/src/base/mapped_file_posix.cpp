// SPDX-License-Identifier: MIT
#include "base/mapped_file.h"

#include "fade/error.h"
#include "fade/files.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <mutex>

namespace fade {

namespace {

/// One mapping, as the handler sees it.
struct Slot {
    std::atomic<std::uintptr_t> begin = 0;
    std::atomic<std::uintptr_t> end = 0;  ///< 0: the slot is free
    std::atomic<bool> lost = false;
};

// A handler of signals can be told nothing, and may lock nothing: what it needs is here, of a fixed size.
constexpr std::size_t most_mappings = 512;
std::array<Slot, most_mappings> slots;
std::mutex slots_in_use;  // of those who fill slots; the handler only reads
struct sigaction other_handler {};
std::uintptr_t page_size = 0;

/// Puts zeros where the file has nothing any more, and notes that.
bool replace_lost_pages(void* place) {
    const auto address = reinterpret_cast<std::uintptr_t>(place);
    for (auto& slot : slots) {
        const auto end = slot.end.load(std::memory_order_acquire);
        if (address >= end || address < slot.begin.load(std::memory_order_relaxed)) continue;
        slot.lost.store(true, std::memory_order_release);
        const auto in_page = address % page_size;
        // From here to the end at once: a file that was cut has nothing behind either.
        return ::mmap(static_cast<char*>(place) - in_page, end - address + in_page, PROT_READ,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED;
    }
    return false;
}

extern "C" void on_bus_error(int signal, siginfo_t* info, void* context) {
    const int kept_errno = errno;
    const bool replaced = replace_lost_pages(info->si_addr);
    errno = kept_errno;
    if (replaced) return;
    if ((other_handler.sa_flags & SA_SIGINFO) != 0) {
        other_handler.sa_sigaction(signal, info, context);
    } else if (other_handler.sa_handler != SIG_DFL && other_handler.sa_handler != SIG_IGN) {
        other_handler.sa_handler(signal);
    } else {
        // The same read again, and the end that it would have had.
        ::sigaction(SIGBUS, &other_handler, nullptr);
    }
}

/// Called with the lock held.
void install_handler() {
    if (page_size != 0) return;
    page_size = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    struct sigaction action {};
    action.sa_sigaction = on_bus_error;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGBUS, &action, &other_handler);
}

/// Enters a mapping in the handler's table.
std::size_t take_slot(std::string_view bytes, const std::filesystem::path& file) {
    const std::scoped_lock lock(slots_in_use);
    install_handler();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].end.load() != 0) continue;
        const auto begin = reinterpret_cast<std::uintptr_t>(bytes.data());
        const auto whole_pages = (bytes.size() + page_size - 1) / page_size * page_size;
        slots[i].lost.store(false);
        slots[i].begin.store(begin);
        slots[i].end.store(begin + whole_pages, std::memory_order_release);
        return i;
    }
    throw Error(ErrorCode::resource, display_path(file), Text::en("cannot be read: too many files are mapped."));
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& file) : file_(file), input_(file), stamp_(input_.stamp()) {
    const auto size = static_cast<std::size_t>(input_.size());
    if (size == 0) return;
    void* const address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, input_.descriptor(), 0);
    if (address == MAP_FAILED)
        throw Error(ErrorCode::unreadable, display_path(file), {Text::en("cannot be read: %1."), std::strerror(errno)});
    bytes_ = {static_cast<const char*>(address), size};
    try {
        slot_ = take_slot(bytes_, file);
    } catch (const Error&) {
        ::munmap(address, size);
        throw;
    }
}

void MappedFile::check() const {
    const bool lost = !bytes_.empty() && slots[slot_].lost.load(std::memory_order_acquire);
    if (lost || input_.stamp() != stamp_)
        throw Error(ErrorCode::resource, display_path(file_),
                    Text::en("was changed, cut short or taken away while it was in use; load it again."));
}

void MappedFile::release_memory() const noexcept {
    if (!bytes_.empty()) ::madvise(const_cast<char*>(bytes_.data()), bytes_.size(), MADV_DONTNEED);
}

void MappedFile::release_memory(std::string_view part) const noexcept {
    const auto first = reinterpret_cast<std::uintptr_t>(part.data());
    const auto file = reinterpret_cast<std::uintptr_t>(bytes_.data());
    if (part.empty() || bytes_.empty() || first < file || first - file + part.size() > bytes_.size()) return;
    const auto begin = (first + page_size - 1) / page_size * page_size;
    const auto end = (first + part.size()) / page_size * page_size;
    if (begin < end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
}

MappedFile::~MappedFile() {
    if (bytes_.empty()) return;
    {
        // Free before the addresses are: nobody reads here any more, and another mapping may get them.
        const std::scoped_lock lock(slots_in_use);
        slots[slot_].end.store(0, std::memory_order_release);
    }
    ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace fade
