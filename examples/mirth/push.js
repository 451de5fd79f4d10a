// JavaScript Writer: brings the FHIR server to hold the case, and reads it back. A case that is there
// already writes nothing. What the server is too busy for stays in the destination's queue.
var result = globalChannelMap.get('dynactin').push(String(connectorMessage.getRawData()));
var report = String(result.reportJson());
if (result.isGood()) {
    return ResponseFactory.getSentResponse(report);
}
return result.isTemporary()
    ? ResponseFactory.getQueuedResponse(report)
    : ResponseFactory.getErrorResponse(report);
