// SPDX-License-Identifier: MIT
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace fade::test {

/// A server's own certificate for 127.0.0.1, which nobody trusts who was not given it.
struct TlsIdentity {
    std::shared_ptr<SSL_CTX> context;
    std::string certificate;  ///< PEM
};

[[nodiscard]] TlsIdentity make_tls_identity();

}  // namespace fade::test
