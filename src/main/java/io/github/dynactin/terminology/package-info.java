/** Codes of the standards as typed constants, each with its source. Public API. */
@NullMarked
package io.github.dynactin.terminology;

import org.jspecify.annotations.NullMarked;
