package io.github.dynactin.privacy;

import org.hl7.fhir.r4.model.Identifier;

/**
 * Names that nobody can turn back without the key.
 *
 * @param key the key
 * @param wanted false to leave identifiers as they are
 */
record Pseudonyms(PrivacyKey key, boolean wanted) {

  /** The identifier with a pseudonym for its value; its system stays on the resource's own only. */
  Identifier identifier(Identifier source, String path, Done done) {
    Identifier target = new Identifier();
    boolean own = path.matches("[A-Za-z]+\\.identifier");
    if (own && source.hasSystem()) {
      target.setSystem(source.getSystem());
    }
    if (source.hasValue() && wanted) {
      done.identifier();
      target.setValue(
          key.pseudonym(
              PrivacyKey.Purpose.IDENTIFIER,
              source.hasSystem() ? source.getSystem() : "",
              source.getValue()));
    } else if (source.hasValue() && own) {
      target.setValue(source.getValue());
    } else if (source.hasValue()) {
      done.removed();
    }
    return target;
  }

  /** The id of a contained resource, which may be anybody's word. */
  String contained(String id) {
    return key.pseudonym(PrivacyKey.Purpose.CONTAINED, id);
  }
}
