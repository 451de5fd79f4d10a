/**
 * Where the cases of a run come from: files, folders, patterns, standard input; each gives its
 * cases one by one. Internal.
 */
@NullMarked
package io.github.dynactin.source;

import org.jspecify.annotations.NullMarked;
