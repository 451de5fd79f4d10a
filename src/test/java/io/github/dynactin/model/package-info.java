/** What the values of the model refuse, and what makes them the same. Internal. */
@NullMarked
package io.github.dynactin.model;

import org.jspecify.annotations.NullMarked;
