/**
 * One run over many cases: reads them one by one, works on several at once, lets a bad one cost
 * only itself, stops when going on makes no sense, and says what came of it all. Internal.
 */
@NullMarked
package io.github.dynactin.job;

import org.jspecify.annotations.NullMarked;
