package dev.patchbay.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;

import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.suite.Processes;
import dev.patchbay.stack.process.ChildProcess;
import dev.patchbay.stack.process.Command;

/** nginx as a reverse proxy with keep-alive to its upstream, as many workers as processors, no access log. */
final class Nginx {

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log stderr warn;
            events { worker_connections 1024; }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              keepalive_requests 100000000;
              upstream service { server 127.0.0.1:%3$d; keepalive 128; keepalive_requests 100000000; }
              server {
                listen 127.0.0.1:%2$d;
                location / {
                  proxy_pass http://service;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                }
              }
            }
            """;

    private Nginx() {
    }

    static boolean installed() {
        return Command.of("nginx", "-v").run().succeeded();
    }

    static ChildProcess start(Bench bench, int port, int upstream) throws IOException {
        var folder = Files.createDirectories(bench.folder().resolve("nginx"));
        var file = Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(folder, port, upstream));
        return Processes.start(bench, "nginx",
                Command.of("nginx", "-e", "stderr", "-p", folder.toString(), "-c", file.toString()), port);
    }
}
