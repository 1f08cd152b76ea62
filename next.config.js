export default {
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3'],
};
