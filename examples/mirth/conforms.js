// Filter of a destination that takes FHIR: lets pass what conforms to its profiles.
return Boolean(globalChannelMap.get('dynactin').validate(String(channelMap.get('bundle'))).isGood());
