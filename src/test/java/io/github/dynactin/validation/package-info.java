/** Tests of the validation. Internal. */
@NullMarked
package io.github.dynactin.validation;

import org.jspecify.annotations.NullMarked;
