package io.github.dynactin.sandbox.server;

/** The sandbox's server on PostgreSQL: same arguments, and the JDBC URL as a property. */
public final class PostgresSandbox {
  /** Name of the property that holds the JDBC URL. */
  public static final String URL = PostgresConfig.URL;

  private PostgresSandbox() {}

  /** Runs until the time is over. */
  public static void main(String[] args) throws Exception {
    SandboxServer.serve(args, ServerConfig.class, PostgresConfig.class);
  }
}
