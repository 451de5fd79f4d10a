/** Tests of the whole house. */
@NullMarked
package io.github.dynactin;

import org.jspecify.annotations.NullMarked;
