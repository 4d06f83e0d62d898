import { loadEngine } from "./engine.mjs"; import { openSession } from "./datasource.mjs"; import { readFileSync, readdirSync } from "node:fs";
const url="postgresql://postgres@127.0.0.1:5915/one";
const s = "/tmp/A/p/s.prisma"; const files=[{path:s,content:readFileSync(s,"utf8")}];
const dir="/tmp/A/p/prisma/migrations";
const migrationsList={baseDir:dir,lockfile:{path:"migration_lock.toml",content:'provider = "postgresql"\n'},shadowDbInitScript:"",migrationDirectories:readdirSync(dir).filter(d=>/^2/.test(d)).map(d=>({path:d,migrationFile:{path:"migration.sql",content:{tag:"ok",value:readFileSync(dir+"/"+d+"/migration.sql","utf8")}}}))};
const filters={externalTables:[],externalEnums:[]};
const calls={ ev:e=>e.evaluateDataLoss({migrationsList,schema:{files},filters}), dev:e=>e.devDiagnostic({migrationsList,filters}), create:e=>e.createMigration({migrationsList,schema:{files},filters,draft:false,migrationName:"x"}), diag:e=>e.diagnoseMigrationHistory({migrationsList,filters,optInToShadowDatabase:true}), apply:e=>e.applyMigrations({migrationsList,filters}), ens: e=>e.ensureConnectionValidity({datasource:{tag:"ConnectionString",url}}) };
for (const seq of process.argv.slice(2)) { const ses=openSession({url}); const e=await loadEngine([[s,files[0].content]],ses.online());
 for (const c of seq.split(",")) await calls[c](e).then(r=>console.log(seq,c,"OK",JSON.stringify(r).slice(0,80)),x=>console.log(seq,c,"ERR",x.message.slice(0,80)));
 await ses.close(); }
