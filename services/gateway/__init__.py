"""The gateway: Envoy's configuration, rendered from one route table. None of our code is in the request path."""
