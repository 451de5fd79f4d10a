/** Reads Arriba's fusions: what was found in RNA, a row each. Internal. */
@NullMarked
package io.github.dynactin.reader.arriba;

import org.jspecify.annotations.NullMarked;
