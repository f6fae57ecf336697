# From the tarball that `npm run pack` writes. Not built where it was written: there was no container engine.
FROM node:22-bookworm-slim
COPY whowaits-*.tgz /tmp/package/
RUN npm install --global --ignore-scripts --no-audit --no-fund /tmp/package/whowaits-*.tgz \
  && rm -r /tmp/package /root/.npm \
  && install --directory --owner=node --mode=0700 /data
USER node
ENV WHOWAITS_DATA=/data
VOLUME /data
EXPOSE 3000
CMD ["whowaits", "serve", "--host", "0.0.0.0"]
