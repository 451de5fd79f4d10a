// Deploy script: makes the pipeline, once, and keeps it for the channel.
// Settings > Configuration Map holds dynactin.key (a file of 16 random bytes or more), dynactin.server
// (FHIR base URL) and dynactin.journal (a folder of this channel's own).
function setting(name) {
    return String(configurationMap.get(name));
}
function path(name) {
    return new java.io.File(setting(name)).toPath();
}
var dynactin = Packages.io.github.dynactin;
var pipeline = dynactin.Pipeline.builder(dynactin.IdKey.fromFile(path('dynactin.key')))
    .server(setting('dynactin.server'))
    .journal(path('dynactin.journal'))
    .build();
pipeline.warmUp(); // some seconds now, and none at the first message
globalChannelMap.put('dynactin', pipeline);
