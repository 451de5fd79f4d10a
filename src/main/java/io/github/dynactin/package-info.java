/** The facade an embedding engine uses, with its settings and results. Public API. */
@NullMarked
package io.github.dynactin;

import org.jspecify.annotations.NullMarked;
