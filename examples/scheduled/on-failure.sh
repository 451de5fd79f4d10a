#!/bin/sh
# Is told of a run by its environment; see docs/operation.md. Nothing in it is of a patient.
logger -t dynactin -p daemon.err \
  "run $DYNACTIN_RUN ended with $DYNACTIN_EXIT_CODE ($DYNACTIN_MEANING); report: ${DYNACTIN_REPORT:-none}"
