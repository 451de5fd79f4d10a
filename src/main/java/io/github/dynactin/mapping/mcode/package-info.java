/**
 * Mappers whose target profile is in mCODE, or plain R4 (with a profile of our own) where no guide
 * has one. Internal.
 */
@NullMarked
package io.github.dynactin.mapping.mcode;

import org.jspecify.annotations.NullMarked;
