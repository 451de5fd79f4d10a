/**
 * Secrets, private keys and certificates, as files hold them. What is wrong with one is told
 * without its content. Public API.
 */
@NullMarked
package io.github.dynactin.transport.keys;

import org.jspecify.annotations.NullMarked;
