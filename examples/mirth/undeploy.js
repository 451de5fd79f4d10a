// Undeploy script: gives back the connections and the journal.
var pipeline = globalChannelMap.get('dynactin');
if (pipeline) {
    pipeline.close();
}
