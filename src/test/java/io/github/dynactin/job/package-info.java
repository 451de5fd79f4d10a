/** Tests of the runs, without a server. */
@NullMarked
package io.github.dynactin.job;

import org.jspecify.annotations.NullMarked;
