/** Reads VCF: what a variant caller wrote, record by record. Internal. */
@NullMarked
package io.github.dynactin.reader.vcf;

import org.jspecify.annotations.NullMarked;
