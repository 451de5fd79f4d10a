// Source transformer: a case comes in as text, FHIR goes on as text.
var result = globalChannelMap.get('dynactin').convert(String(connectorMessage.getRawData()));
channelMap.put('dynactin.report', String(result.reportJson())); // no patient's value in it
if (!result.isGood()) {
    // The message of the exception says what is wrong and where; the message goes to ERROR.
    result.orThrow();
}
channelMap.put('bundle', String(result.json()));
channelMap.put('bundle.xml', String(result.xml()));
