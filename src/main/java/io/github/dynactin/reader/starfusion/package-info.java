/** Reads STAR-Fusion's predictions: fusions found in RNA, a row each. Internal. */
@NullMarked
package io.github.dynactin.reader.starfusion;

import org.jspecify.annotations.NullMarked;
